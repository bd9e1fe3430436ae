using System.Security.Cryptography;
using System.Text;

namespace Headspace.Core.Cpr;

/// <summary>
/// Seals CPR numbers with AES-256-GCM. A sealed number opens only for the person that it was sealed for: moved to another row
/// it does not.
/// </summary>
public sealed class CprCipher
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Digits = 10;

    private readonly Dictionary<string, byte[]> keys;
    private readonly byte[] fingerprintKey;
    private readonly string current;

    /// <summary>Takes the keys.</summary>
    /// <exception cref="ArgumentException">A key has the wrong length or is no base64, or there is no current one.</exception>
    public CprCipher(CprSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        keys = SecretKeys.Read(settings.Keys, atLeast: KeyLength);
        fingerprintKey = SecretKeys.Read(nameof(settings.FingerprintKey), settings.FingerprintKey, atLeast: KeyLength);
        current = settings.Current;
        if (!keys.ContainsKey(current) || keys.Values.Any(key => key.Length != KeyLength))
        {
            throw new ArgumentException($"The current key for CPR is missing, or a key is not of {KeyLength} bytes.", nameof(settings));
        }
    }

    /// <summary>Seals a number for a person. Twice the same gives two different texts with the same fingerprint.</summary>
    public SealedCpr Seal(CprNumber number, Guid person)
    {
        ArgumentNullException.ThrowIfNull(number);
        var plain = Encoding.ASCII.GetBytes(number.Reveal());
        var text = new byte[NonceLength + Digits + TagLength];
        var nonce = text.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using AesGcm aes = new(keys[current], TagLength);
        aes.Encrypt(nonce, plain, text.AsSpan(NonceLength, Digits), text.AsSpan(NonceLength + Digits), Associated(current, person));
        CryptographicOperations.ZeroMemory(plain);
        return new SealedCpr(current, text, Fingerprint(number));
    }

    /// <summary>Opens a sealed number; the reading is to be logged. Null when it was not sealed for this person, was changed, or its key is gone.</summary>
    public CprNumber? Open(SealedCpr sealedNumber, Guid person)
    {
        ArgumentNullException.ThrowIfNull(sealedNumber);
        var text = sealedNumber.Ciphertext.Span;
        if (!keys.TryGetValue(sealedNumber.KeyId, out var key) || text.Length != NonceLength + Digits + TagLength)
        {
            return null;
        }

        var plain = new byte[Digits];
        using AesGcm aes = new(key, TagLength);
        try
        {
            aes.Decrypt(text[..NonceLength], text.Slice(NonceLength, Digits), text[(NonceLength + Digits)..], plain, Associated(sealedNumber.KeyId, person));
            return CprNumber.FromSealed(Encoding.ASCII.GetString(plain));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <summary>Whether it is sealed with an older key than the current one, and is to be sealed anew.</summary>
    public bool IsOutdated(SealedCpr sealedNumber)
    {
        ArgumentNullException.ThrowIfNull(sealedNumber);
        return sealedNumber.KeyId != current;
    }

    /// <summary>The same for the same number: keyed, for without a key all numbers could be tried.</summary>
    public string Fingerprint(CprNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Convert.ToHexStringLower(HMACSHA256.HashData(fingerprintKey, Encoding.ASCII.GetBytes(number.Reveal())));
    }

    private static byte[] Associated(string keyId, Guid person) => [.. person.ToByteArray(), .. Encoding.UTF8.GetBytes(keyId)];
}
