using System.Text.Json;

namespace Headspace.Cms.Media.Imaging.Variants;

/// <summary>
/// A made picture as one file: a line of JSON that says what it is, then its bytes. One file, so that no one ever sees the bytes of
/// one picture with the description of another.
/// </summary>
internal static class VariantFile
{
    private const byte EndOfLine = (byte)'\n';

    public static byte[] Write(Variant variant) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(new Description(variant.ContentType, variant.LastModified, variant.SourceVersion, variant.ETag, variant.Content.Length)), EndOfLine, .. variant.Content];

    /// <summary>The picture; null where the file is not what was written.</summary>
    public static Variant? Read(ReadOnlySpan<byte> file)
    {
        var end = file.IndexOf(EndOfLine);
        if (end < 0)
        {
            return null;
        }

        try
        {
            var content = file[(end + 1)..];
            return JsonSerializer.Deserialize<Description>(file[..end]) is { ContentType: not null } said && said.Length == content.Length
                ? new(content.ToArray(), said.ContentType, said.LastModified, said.SourceVersion, said.ETag)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Description(string ContentType, DateTimeOffset LastModified, string SourceVersion, string ETag, int Length);
}
