using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Headspace.Forms.Spam;

/// <summary>
/// Stands for an address without being one: hashed with a key that is made at random each day, is in memory alone and is then
/// forgotten. An address of version 6 counts by its network.
/// </summary>
public sealed class AddressHash(TimeProvider time)
{
    private const int NetworkBytes = 8;
    private readonly Lock _gate = new();
    private byte[] _key = RandomNumberGenerator.GetBytes(32);
    private DateTimeOffset _madeAt = time.GetUtcNow();

    /// <summary>The same for the same address, for at most a day.</summary>
    public Guid Of(IPAddress? address)
    {
        var bytes = (address ?? IPAddress.None).IsIPv4MappedToIPv6 ? address!.MapToIPv4().GetAddressBytes() : (address ?? IPAddress.None).GetAddressBytes();
        var part = address?.AddressFamily == AddressFamily.InterNetworkV6 && bytes.Length > NetworkBytes ? bytes.AsSpan(0, NetworkBytes) : bytes;
        return new Guid(HMACSHA256.HashData(Key(), part).AsSpan(0, 16));
    }

    private byte[] Key()
    {
        lock (_gate)
        {
            if (time.GetUtcNow() - _madeAt >= TimeSpan.FromDays(1))
            {
                _key = RandomNumberGenerator.GetBytes(_key.Length);
                _madeAt = time.GetUtcNow();
            }

            return _key;
        }
    }
}
