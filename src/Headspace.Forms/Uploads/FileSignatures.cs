using System.Text;

namespace Headspace.Forms.Uploads;

/// <summary>Whether a file begins as its extension says. What no signature is known of must at least not be a program or a page.</summary>
internal static class FileSignatures
{
    private const int Looked = 1024;
    private const int BoxAt = 4;
    private static readonly byte[] zip = [0x50, 0x4b, 0x03, 0x04];
    private static readonly byte[] office = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    private static readonly byte[] jpeg = [0xff, 0xd8, 0xff];
    private static readonly byte[] tiffLittle = [0x49, 0x49, 0x2a, 0x00];
    private static readonly byte[] tiffBig = [0x4d, 0x4d, 0x00, 0x2a];

    private static readonly Dictionary<string, byte[][]> starts = new(StringComparer.Ordinal)
    {
        ["pdf"] = ["%PDF-"u8.ToArray()],
        ["png"] = [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
        ["jpg"] = [jpeg],
        ["jpeg"] = [jpeg],
        ["gif"] = ["GIF87a"u8.ToArray(), "GIF89a"u8.ToArray()],
        ["bmp"] = ["BM"u8.ToArray()],
        ["tif"] = [tiffLittle, tiffBig],
        ["tiff"] = [tiffLittle, tiffBig],
        ["rtf"] = ["{\\rtf"u8.ToArray()],
        ["mp3"] = ["ID3"u8.ToArray(), [0xff, 0xfb], [0xff, 0xf3], [0xff, 0xf2]],
        ["doc"] = [office],
        ["xls"] = [office],
        ["ppt"] = [office],
        ["docx"] = [zip],
        ["xlsx"] = [zip],
        ["pptx"] = [zip],
        ["odt"] = [zip],
        ["ods"] = [zip],
        ["odp"] = [zip],
        ["zip"] = [zip]
    };

    private static readonly string[] boxed = ["mp4", "m4a", "m4v", "mov", "heic", "heif", "avif"];
    private static readonly string[] plain = ["txt", "csv", "md", "ics", "vcf"];
    private static readonly byte[][] programs = [[0x4d, 0x5a], [0x7f, 0x45, 0x4c, 0x46], [0xcf, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe], "#!"u8.ToArray()];
    private static readonly string[] markup = ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?php", "<?xml", "<%"];

    /// <summary>Whether the content is what the extension, in lower case, promises.</summary>
    public static async Task<bool> FitAsync(string extension, Stream content, CancellationToken cancellationToken)
    {
        var buffer = new byte[Looked];
        var read = await content.ReadAtLeastAsync(buffer, Looked, throwOnEndOfStream: false, cancellationToken);
        return Fit(extension, buffer.AsSpan(0, read));
    }

    private static bool Fit(string extension, ReadOnlySpan<byte> start)
    {
        if (starts.TryGetValue(extension, out var known))
            return StartsWithAny(start, known);
        if (boxed.Contains(extension))
            return start.Length > BoxAt && (start[BoxAt..].StartsWith("ftyp"u8) || start[BoxAt..].StartsWith("moov"u8));
        if (extension == "webp")
            return start.StartsWith("RIFF"u8) && start.Length > 8 && start[8..].StartsWith("WEBP"u8);

        return !StartsWithAny(start, programs) && !IsMarkup(start) && (!plain.Contains(extension) || !start.Contains((byte)0));
    }

    private static bool StartsWithAny(ReadOnlySpan<byte> start, byte[][] signatures)
    {
        foreach (var signature in signatures)
        {
            if (start.StartsWith(signature))
                return true;
        }

        return false;
    }

    // Browsers look for tags behind white space, and so do we.
    private static bool IsMarkup(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\t', '\r', '\n', '\f').ToLowerInvariant();
        return Array.Exists(markup, tag => text.StartsWith(tag, StringComparison.Ordinal));
    }
}
