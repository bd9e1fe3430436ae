using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Vips;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>Writes a picture in a format. WebP and AVIF lose what nobody sees, of PNG sources too: lossless ones would be several times as large.</summary>
/// <param name="Format">The format.</param>
/// <param name="Quality">1 to 100; null for the format's own.</param>
/// <param name="Effort">How hard AVIF is packed.</param>
internal sealed record ImageSaving(ImageFormat Format, int? Quality, int Effort)
{
    private const int KeepNothing = 0; // VipsForeignKeep: position, camera, profile and thumbnails go
    private const int Av1 = 4; // VipsForeignHeifCompression
    private const int Deflate = 2; // VipsForeignTiffCompression
    private const int JpegQuality = 80;
    private const int WebPQuality = 78;
    private const int AvifQuality = 52;

    /// <exception cref="VipsException">The pixels cannot be made.</exception>
    public byte[] Save(VipsImage image)
    {
        using var operation = new VipsOperation(Format.Saver!).With("in", image).With("keep", KeepNothing);
        return (Format.Name switch
        {
            "jpg" => operation.With("Q", Quality ?? JpegQuality).With("optimize_coding", true).With("interlace", true),
            "webp" => operation.With("Q", Quality ?? WebPQuality),
            "avif" => operation.With("Q", Quality ?? AvifQuality).With("compression", Av1).With("effort", Effort),
            "tiff" => operation.With("compression", Deflate),
            _ => operation,
        }).Bytes();
    }
}
