using System.Security.Cryptography;
using System.Text;

namespace Headspace.Forms.Text;

/// <summary>Keys that are worked out from what they stand for: who comes to the same point twice finds the same key.</summary>
internal static class DerivedKey
{
    public static Guid Of(Guid scope, string name) =>
        new(SHA256.HashData([.. scope.ToByteArray(), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16));
}
