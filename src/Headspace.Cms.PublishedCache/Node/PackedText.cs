using System.Buffers;
using System.IO.Compression;
using System.Text;
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

    /// <summary>The same node with its texts as they are kept.</summary>
    public static PublishedNodeData Pack(PublishedNodeData node) =>
        node.Values.Any(IsText) ? node with { Values = [.. node.Values.Select(value => IsText(value) ? value with { Value = Pack((Utf8Text)value.Value) } : value)] } : node;

    /// <summary>The stored value, a text as its letters. Each call makes those of a long one anew.</summary>
    public static object Unpack(object value) => value is PackedText or Utf8Text ? value.ToString()! : value;

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

    private static bool IsText(PublishedPropertyData value) => value.Value is Utf8Text;

    private static object Pack(Utf8Text text)
    {
        var plain = text.Bytes;
        if (plain.Length < ShortestPacked)
        {
            return text.ToString();
        }

        // What does not get smaller is kept as it is.
        var packed = ArrayPool<byte>.Shared.Rent(plain.Length);
        try
        {
            return BrotliEncoder.TryCompress(plain, packed.AsSpan(0, plain.Length - 1), out var written, Quality, WindowBits)
                ? new PackedText(packed[..written], plain.Length)
                : new PackedText(plain, plain.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }
}
