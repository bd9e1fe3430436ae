using System.Security.Cryptography;
using System.Text;

namespace Headspace.Core.Payments;

/// <summary>Keys that are worked out from what they stand for.</summary>
internal static class DeterministicKey
{
    public static Guid Of(Guid scope, string name) =>
        new(SHA256.HashData([.. scope.ToByteArray(), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16));
}
