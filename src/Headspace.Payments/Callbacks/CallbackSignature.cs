using System.Security.Cryptography;
using System.Text;

namespace Headspace.Payments.Callbacks;

/// <summary>How callbacks are signed: lower-case hex of HMAC-SHA256 over the bytes of the body, with the account's private key.</summary>
internal static class CallbackSignature
{
    public static string Of(ReadOnlySpan<byte> body, string privateKey) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(privateKey), body));

    /// <summary>Compares in constant time. Without a key nothing is genuine.</summary>
    public static bool IsGenuine(ReadOnlySpan<byte> body, string? checksum, string privateKey) =>
        privateKey.Length > 0
        && checksum is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(checksum), Encoding.UTF8.GetBytes(Of(body, privateKey)));
}
