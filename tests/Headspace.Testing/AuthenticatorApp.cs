using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Headspace.Testing;

/// <summary>What an authenticator app computes (RFC 6238).</summary>
public static class AuthenticatorApp
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code that the app shows at a time.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: apps know no other.")]
    public static string CodeAt(byte[] key, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(key);
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, time.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The key that is typed into the app, its blanks left out.</summary>
    public static byte[] Key(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var bits = 0;
        var value = 0;
        var key = new List<byte>();
        foreach (var letter in typed.Where(letter => Letters.Contains(letter, StringComparison.OrdinalIgnoreCase)))
        {
            value = ((value << 5) | Letters.IndexOf(letter, StringComparison.OrdinalIgnoreCase)) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                key.Add((byte)(value >> bits));
            }
        }

        return [.. key];
    }
}
