using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Vips;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>Writes a picture in a format. WebP and AVIF lose what nobody sees, of PNG sources too: lossless ones would be several times as large.</summary>
internal static class ImageSaving
{
    private const int KeepNothing = 0; // VipsForeignKeep: position, camera, profile and thumbnails go
    private const int Av1 = 4; // VipsForeignHeifCompression
    private const int Deflate = 2; // VipsForeignTiffCompression
    private const int JpegQuality = 80;
    private const int WebPQuality = 78;
    private const int AvifQuality = 52;
    private const int AvifEffort = 3; // of 9: twice the time of the next one down buys two per cent

    /// <exception cref="VipsException">The pixels cannot be made.</exception>
    public static byte[] Save(VipsImage image, ImageFormat format, int? quality)
    {
        using var operation = new VipsOperation(format.Saver!).With("in", image).With("keep", KeepNothing);
        return (format.Name switch
        {
            "jpg" => operation.With("Q", quality ?? JpegQuality).With("optimize_coding", true).With("interlace", true),
            "webp" => operation.With("Q", quality ?? WebPQuality),
            "avif" => operation.With("Q", quality ?? AvifQuality).With("compression", Av1).With("effort", AvifEffort),
            "tiff" => operation.With("compression", Deflate),
            _ => operation,
        }).Bytes();
    }
}
