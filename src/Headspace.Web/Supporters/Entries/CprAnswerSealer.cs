using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Cpr;
using Headspace.Forms.Entries;
using Microsoft.Extensions.Options;

namespace Headspace.Web.Supporters.Entries;

/// <summary>Seals CPR numbers of entries with the key of the settings, each for its own entry.</summary>
internal sealed class CprAnswerSealer(IOptions<CprSettings> settings, Lazy<CprCipher> cipher, TimeProvider time) : IAnswerSealer
{
    public bool IsAvailable => settings.Value.Keys.Count > 0;

    public SealedAnswer Seal(Guid entryKey, string text)
    {
        var number = CprNumber.Parse(text, DanishTime.Today(time)).Result ?? throw new InvalidOperationException("What is to be sealed is no CPR number.");
        var sealedNumber = cipher.Value.Seal(number, entryKey);
        return new SealedAnswer(number.Masked, $"{sealedNumber.KeyId}.{Convert.ToBase64String(sealedNumber.Ciphertext.Span)}.{sealedNumber.Fingerprint}");
    }

    public string? Open(Guid entryKey, SealedAnswer answer) =>
        answer.Sealed.Split('.') is [var key, var text, var fingerprint]
            ? cipher.Value.Open(new SealedCpr(key, Convert.FromBase64String(text), fingerprint), entryKey)?.Reveal()
            : null;
}
