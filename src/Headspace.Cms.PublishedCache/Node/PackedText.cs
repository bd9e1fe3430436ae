using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Headspace.Cms.Contracts.PublishedContent;

namespace Headspace.Cms.PublishedCache.Node;

/// <summary>
/// A long stored text as it is kept until somebody converts it: blocks and rich text are nine tenths of a page, and most
/// pages are asked for seldom. Brotli at its fastest makes a quarter of their UTF-8.
/// </summary>
internal sealed class PackedText
{
    private const int ShortestPacked = 256;
    private const int Quality = 0;
    private const int WindowBits = 18;

    private readonly byte[] bytes;
    private readonly int utf8Length;

    private PackedText(byte[] bytes, int utf8Length)
    {
        this.bytes = bytes;
        this.utf8Length = utf8Length;
    }

    /// <summary>The same node with its long texts packed.</summary>
    public static PublishedNodeData Pack(PublishedNodeData node) =>
        node.Values.Any(IsLong) ? node with { Values = [.. node.Values.Select(value => IsLong(value) ? value with { Value = Pack((string)value.Value) ?? value.Value } : value)] } : node;

    /// <summary>The stored value, unpacked where it is packed. Each call makes the text anew.</summary>
    public static object Unpack(object value) => value is PackedText packed ? packed.ToString() : value;

    public override string ToString()
    {
        if (bytes.Length == utf8Length)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(utf8Length);
        try
        {
            return BrotliDecoder.TryDecompress(bytes, buffer, out var written) && written == utf8Length
                ? Encoding.UTF8.GetString(buffer, 0, written)
                : throw new InvalidDataException("A text of the published content does not unpack to its length.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsLong(PublishedPropertyData value) => value.Value is string { Length: >= ShortestPacked };

    private static object? Pack(string text)
    {
        var pool = ArrayPool<byte>.Shared;
        var plain = pool.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var packed = pool.Rent(plain.Length);
        try
        {
            // Half a letter has no UTF-8: such a text is kept as it is.
            if (Utf8.FromUtf16(text, plain, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                return null;
            }

            // What does not get smaller is kept as UTF-8.
            return BrotliEncoder.TryCompress(plain.AsSpan(0, length), packed.AsSpan(0, length - 1), out var written, Quality, WindowBits)
                ? new PackedText(packed[..written], length)
                : new PackedText(plain[..length], length);
        }
        finally
        {
            pool.Return(plain);
            pool.Return(packed);
        }
    }
}
