using System.Security.Cryptography;
using System.Text;

namespace Headspace.Cms.Contracts.Keys;

/// <summary>Keys that are worked out from what they stand for: who comes to the same point twice finds the same key.</summary>
public static class DerivedKey
{
    /// <summary>The key of what a name means within a scope. It never changes, for it is stored.</summary>
    public static Guid Of(Guid scope, string name) =>
        new(SHA256.HashData([.. scope.ToByteArray(), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16));
}
