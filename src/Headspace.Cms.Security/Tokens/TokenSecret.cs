using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Headspace.Cms.Security.Tokens;

/// <summary>Makes tokens and what is kept of them.</summary>
internal static class TokenSecret
{
    private const int Bytes = 32;

    /// <summary>A new one: 256 bits that nobody can guess.</summary>
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept. It need not be slow: there is nothing to try out.</summary>
    public static string ReferenceOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether two secrets are the same, in a time that says nothing about where they differ.</summary>
    public static bool AreSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(one)), SHA256.HashData(Encoding.UTF8.GetBytes(other)));

    /// <summary>Whether a verifier is the one that a challenge was made of, as S256 of RFC 7636 makes it.</summary>
    public static bool Proves(string verifier, string challenge) =>
        AreSame(WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))), challenge);
}
