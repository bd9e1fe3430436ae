using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Umbraco.Cms.Core;

namespace Headspace.Core.SignedLinks;

/// <summary>
/// Makes and checks the part of a link that stands for signing in: whom it is about, what for and until when, signed with
/// HMAC-SHA256. It tells nobody anything but a random key, and can be used more than once until it ends.
/// </summary>
public sealed class SignedLinkSigner
{
    private const byte Format = 1;
    private const int MacLength = 32;
    private const int LongestToken = 512;

    private static readonly byte[] label = "headspace-signed-link"u8.ToArray();

    private readonly Dictionary<string, byte[]> keys;
    private readonly string current;
    private readonly TimeProvider time;

    /// <summary>Takes the keys.</summary>
    /// <exception cref="ArgumentException">A key is too short or no base64, or there is no current one.</exception>
    public SignedLinkSigner(SignedLinkSettings settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        keys = SecretKeys.Read(settings.Keys, atLeast: 32);
        current = settings.Current;
        this.time = time;
        if (!keys.ContainsKey(current))
        {
            throw new ArgumentException("The current key of signed links is not among the keys.", nameof(settings));
        }
    }

    /// <summary>A token of letters, digits, dashes and underscores.</summary>
    /// <param name="purpose">What it lets its reader do.</param>
    /// <param name="subject">Key of what it is about.</param>
    /// <param name="lifetime">How long it holds.</param>
    public string Sign(SignedLinkPurpose purpose, Guid subject, TimeSpan lifetime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        var name = Encoding.UTF8.GetBytes(current);
        var token = new byte[Overhead(name.Length) + MacLength];
        token[0] = Format;
        token[1] = (byte)name.Length;
        name.CopyTo(token, 2);
        var rest = token.AsSpan(2 + name.Length);
        rest[0] = (byte)purpose;
        subject.TryWriteBytes(rest[1..]);
        BinaryPrimitives.WriteInt64BigEndian(rest[17..], (time.GetUtcNow() + lifetime).ToUnixTimeSeconds());
        Mac(keys[current], token.AsSpan(0, token.Length - MacLength)).CopyTo(token.AsSpan(token.Length - MacLength));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>What a token is about, when it was made for this purpose and still holds.</summary>
    public Attempt<Guid, SignedLinkStatus> Verify(SignedLinkPurpose purpose, string? token)
    {
        if (Decode(token) is not { } bytes || KeyOf(bytes) is not { } key)
        {
            return Attempt.FailWithStatus(SignedLinkStatus.Invalid, Guid.Empty);
        }

        var signed = bytes.AsSpan(0, bytes.Length - MacLength);
        var rest = signed[(2 + bytes[1])..];
        if (!CryptographicOperations.FixedTimeEquals(Mac(key, signed), bytes.AsSpan(bytes.Length - MacLength)) || rest[0] != (byte)purpose)
        {
            return Attempt.FailWithStatus(SignedLinkStatus.Invalid, Guid.Empty);
        }

        var subject = new Guid(rest[1..17]);
        return BinaryPrimitives.ReadInt64BigEndian(rest[17..]) > time.GetUtcNow().ToUnixTimeSeconds()
            ? Attempt.SucceedWithStatus(SignedLinkStatus.Success, subject)
            : Attempt.FailWithStatus(SignedLinkStatus.Expired, subject);
    }

    private static byte[]? Decode(string? token)
    {
        // Only as we write it: padding or stray bits would be another spelling of the same link.
        if (token is null or { Length: > LongestToken } || !Base64Url.IsValid(token))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(token);
        return bytes.Length > 2 && bytes[0] == Format && bytes.Length == Overhead(bytes[1]) + MacLength && Base64Url.EncodeToString(bytes) == token ? bytes : null;
    }

    private byte[]? KeyOf(byte[] token) => keys.GetValueOrDefault(Encoding.UTF8.GetString(token, 2, token[1]));

    private static int Overhead(int nameLength) => 2 + nameLength + 1 + 16 + 8;

    private static byte[] Mac(byte[] key, ReadOnlySpan<byte> signed) => HMACSHA256.HashData(key, (byte[])[.. label, .. signed]);
}
