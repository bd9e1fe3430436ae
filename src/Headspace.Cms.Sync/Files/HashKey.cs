using System.Buffers.Binary;

namespace Headspace.Cms.Sync.Files;

/// <summary>The keys that uSync gives to languages and domains, which have none: a hash of their name.</summary>
internal static class HashKey
{
    public static Guid Of(string text)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Hash(text));
        return new Guid(bytes);
    }

    private static int Hash(string text)
    {
        unchecked
        {
            var even = (5381 << 16) + 5381;
            var odd = even;
            for (var index = 0; index < text.Length; index += 2)
            {
                even = ((even << 5) + even) ^ text[index];
                if (index + 1 < text.Length)
                    odd = ((odd << 5) + odd) ^ text[index + 1];
            }

            return even + (odd * 1566083941);
        }
    }
}
