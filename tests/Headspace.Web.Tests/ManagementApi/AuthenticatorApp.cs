using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>What an authenticator app computes (RFC 6238).</summary>
internal static class AuthenticatorApp
{
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: apps know no other.")]
    public static string CodeAt(byte[] key, DateTimeOffset time)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, time.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
