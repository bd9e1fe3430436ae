using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Headspace.Forms.Spam;

/// <summary>
/// A number that takes a machine a moment to find and none to check: SHA-256 of the token, a colon and the number begins with some
/// zero bits.
/// </summary>
internal static class ProofOfWork
{
    private const int LongestNumber = 12;

    public static bool IsRight(string token, string? number, int bits) =>
        number is { Length: > 0 and <= LongestNumber } && number.All(char.IsAsciiDigit) && LeadingZeros(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}:{number}"))) >= bits;

    private static int LeadingZeros(byte[] hash)
    {
        var zeros = 0;
        foreach (var part in hash)
        {
            zeros += BitOperations.LeadingZeroCount(part) - 24;
            if (part != 0)
                break;
        }

        return zeros;
    }
}
