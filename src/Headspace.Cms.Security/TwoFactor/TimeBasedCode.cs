using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Headspace.Cms.Security.TwoFactor;

/// <summary>Codes of RFC 6238 with what every authenticator app takes for granted: SHA-1, six digits, thirty seconds.</summary>
internal static class TimeBasedCode
{
    internal const int StepSeconds = 30;
    internal const int Digits = 6;

    // A code is good in its own step and in the one on either side: clocks differ, and typing takes time.
    private const int Tolerance = 1;
    private const int Modulus = 1_000_000;

    /// <summary>The step that a code belongs to; null if it is not the code of any step that is close to now.</summary>
    public static long? StepOf(ReadOnlySpan<byte> key, string code, DateTimeOffset now)
    {
        var current = Step(now);
        long? found = null;
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
        {
            // All are computed, whichever fits: the time that it takes tells nothing.
            if (CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(Compute(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    public static long Step(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: apps know no other, and HMAC does not need collision resistance.")]
    public static string Compute(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }
}
