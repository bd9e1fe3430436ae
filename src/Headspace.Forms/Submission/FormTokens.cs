using System.Buffers.Binary;
using System.Security.Cryptography;
using Headspace.Forms.Spam;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Submission;

/// <summary>Makes the tokens of renderings and reads what comes back. They stand in for a cookie: the sites set none.</summary>
public sealed class FormTokens(IDataProtectionProvider protection, IOptions<SpamSettings> settings, TimeProvider time)
{
    private const int KeyLength = 16;
    private const int Longest = 1024;
    private readonly IDataProtector _protector = protection.CreateProtector("Headspace.Forms.Token.v1");

    /// <summary>A token for a rendering.</summary>
    public FormToken Issue(Guid formId) => new(formId, Guid.NewGuid(), time.GetUtcNow());

    /// <summary>
    /// The token anew for a visitor who was shown the form again: the same submission, and old enough to be sent at once.
    /// </summary>
    public FormToken Renew(FormToken token) => token with { IssuedAt = time.GetUtcNow() - settings.Value.LeastFillingTime };

    /// <summary>The token as it stands in the form.</summary>
    public string Write(FormToken token)
    {
        Span<byte> bytes = stackalloc byte[(2 * KeyLength) + sizeof(long)];
        token.FormId.TryWriteBytes(bytes);
        token.SubmissionKey.TryWriteBytes(bytes[KeyLength..]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[(2 * KeyLength)..], token.IssuedAt.UtcTicks);
        return WebEncoders.Base64UrlEncode(_protector.Protect(bytes.ToArray()));
    }

    /// <summary>What came back for a form; the token is null when it is forged.</summary>
    public (FormTokenStatus Status, FormToken? Token) Read(Guid formId, string? text)
    {
        if (Open(text) is not { } token || token.FormId != formId || token.IssuedAt > time.GetUtcNow() + TimeSpan.FromMinutes(1))
            return (FormTokenStatus.Forged, null);

        return (time.GetUtcNow() - token.IssuedAt > settings.Value.GreatestAge ? FormTokenStatus.Expired : FormTokenStatus.Valid, token);
    }

    private FormToken? Open(string? text)
    {
        if (text is not { Length: > 0 and <= Longest })
            return null;

        try
        {
            var bytes = _protector.Unprotect(WebEncoders.Base64UrlDecode(text)).AsSpan();
            return bytes.Length != (2 * KeyLength) + sizeof(long) ? null : new FormToken(
                new Guid(bytes[..KeyLength]),
                new Guid(bytes[KeyLength..(2 * KeyLength)]),
                new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes[(2 * KeyLength)..]), TimeSpan.Zero));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
