namespace Headspace.Core.Cpr;

/// <summary>A CPR number as it is stored: nothing of it can be read without the key.</summary>
/// <param name="KeyId">Name of the key.</param>
/// <param name="Ciphertext">Nonce, ciphertext and tag.</param>
/// <param name="Fingerprint">The same for the same number, and tells nothing without its key: for finding duplicates.</param>
public sealed record SealedCpr(string KeyId, ReadOnlyMemory<byte> Ciphertext, string Fingerprint)
{
    /// <summary>Names the key only.</summary>
    public override string ToString() => $"CPR ({KeyId})";
}
