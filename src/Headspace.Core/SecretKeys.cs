using System.Text;

namespace Headspace.Core;

/// <summary>Reads secret keys from settings. What is wrong is said without the key.</summary>
internal static class SecretKeys
{
    private const int LongestName = 64;

    public static Dictionary<string, byte[]> Read(IReadOnlyDictionary<string, string> settings, int atLeast)
    {
        Dictionary<string, byte[]> keys = new(StringComparer.Ordinal);
        foreach (var (name, value) in settings)
        {
            if (name.Length == 0 || Encoding.UTF8.GetByteCount(name) > LongestName)
            {
                throw new ArgumentException($"The name of a key is empty or longer than {LongestName} bytes.");
            }

            keys.Add(name, Read(name, value, atLeast));
        }

        return keys;
    }

    public static byte[] Read(string name, string value, int atLeast)
    {
        var key = new byte[value.Length];
        return Convert.TryFromBase64String(value, key, out var length) && length >= atLeast
            ? key[..length]
            : throw new ArgumentException($"The key \"{name}\" is not base64 of {atLeast} bytes or more.");
    }
}
