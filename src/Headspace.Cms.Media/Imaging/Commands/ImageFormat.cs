namespace Headspace.Cms.Media.Imaging.Commands;

/// <summary>A format of pictures: its names in addresses, its content type and the savers and loaders of libvips.</summary>
internal sealed record ImageFormat(string Name, string ContentType, string? Saver, bool CanAnimate, bool HasAlpha)
{
    public static readonly ImageFormat Jpeg = new("jpg", "image/jpeg", "jpegsave_buffer", false, false);

    public static readonly ImageFormat Png = new("png", "image/png", "pngsave_buffer", false, true);

    public static readonly ImageFormat WebP = new("webp", "image/webp", "webpsave_buffer", true, true);

    public static readonly ImageFormat Avif = new("avif", "image/avif", "heifsave_buffer", false, true);

    public static readonly ImageFormat Gif = new("gif", "image/gif", "gifsave_buffer", true, true);

    public static readonly ImageFormat Tiff = new("tiff", "image/tiff", "tiffsave_buffer", false, true);

    /// <summary>Drawn at the size that is asked for; never written.</summary>
    public static readonly ImageFormat Svg = new("svg", "image/svg+xml", null, false, true);

    /// <summary>Whether files of an extension are pictures in Umbraco: with commands they are asked for as such, also where they cannot be read here.</summary>
    public static bool IsPicture(string? extension) => ByExtension(extension) is not null || extension?.ToLowerInvariant() is ".bmp" or ".tga" or ".pbm";

    /// <summary>The format that an extension names, with or without its dot; null where pictures are neither read nor written so.</summary>
    public static ImageFormat? ByExtension(string? extension) => extension?.TrimStart('.').ToLowerInvariant() switch
    {
        "jpg" or "jpeg" => Jpeg,
        "png" => Png,
        "webp" => WebP,
        "avif" => Avif,
        "gif" => Gif,
        "tif" or "tiff" => Tiff,
        "svg" => Svg,
        _ => null,
    };

    /// <summary>The format that the first bytes of a file show, whatever the file is called; null where it is none of ours.</summary>
    public static ImageFormat? Sniff(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return Jpeg;
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return Png;
        }

        if (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8))
        {
            return Gif;
        }

        if (file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8))
        {
            return WebP;
        }

        if (file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8) && (file[8..12].SequenceEqual("avif"u8) || file[8..12].SequenceEqual("avis"u8)))
        {
            return Avif;
        }

        if (file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8))
        {
            return Tiff;
        }

        return LooksLikeSvg(file) ? Svg : null;
    }

    private static bool LooksLikeSvg(ReadOnlySpan<byte> file)
    {
        const int FarEnough = 4096; // librsvg's own loader looks no further either
        var start = file[..Math.Min(file.Length, FarEnough)].TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\r', (byte)'\n', (byte)'\t']);
        return start.StartsWith("<"u8) && start.IndexOf("<svg"u8) >= 0;
    }
}
