using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Plans;
using Headspace.Cms.Media.Vips;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>What a file says of itself before its pixels are decoded.</summary>
/// <param name="Format">By its content.</param>
/// <param name="Size">Of one frame, as the camera wrote it.</param>
/// <param name="Frames">1 where it is no animation.</param>
/// <param name="Orientation">1 to 8, as EXIF numbers it.</param>
/// <param name="NeedsProfile">Whether its colours mean something else than sRGB.</param>
internal sealed record ImageHeader(ImageFormat Format, PixelSize Size, int Frames, int Orientation, bool NeedsProfile)
{
    /// <summary>As it is seen.</summary>
    public PixelSize OrientedSize => Orientation >= 5 ? Size.Turned : Size;

    /// <exception cref="ImageFaultException">The file is no picture of ours, or its header is damaged.</exception>
    public static ImageHeader Read(ReadOnlySpan<byte> start, PinnedBytes file)
    {
        var format = ImageFormat.Sniff(start) ?? throw new ImageFaultException(ImageFault.UnknownFormat, "The file is no picture that can be read.");
        try
        {
            using var operation = new VipsOperation(LoaderOf(format)).With("buffer", file);
            using var image = operation.Image();
            var isCmyk = image.Bands - (image.HasAlpha ? 1 : 0) == 4;
            return new(format, new(image.Width, image.FrameHeight), format.CanAnimate ? image.Frames : 1, image.Orientation, image.HasProfile || isCmyk);
        }
        catch (VipsException exception)
        {
            throw new ImageFaultException(ImageFault.Damaged, "The file is damaged.", exception);
        }
    }

    /// <exception cref="ImageFaultException">It is larger than is decoded.</exception>
    public void EnsureWithin(ImageLimits limits)
    {
        if (Frames > limits.MaxFrames || Size.Pixels * Frames > limits.MaxPixels)
        {
            throw new ImageFaultException(ImageFault.TooLarge, $"{Size.Width} x {Size.Height} pixels in {Frames} frames are more than is decoded.");
        }
    }

    /// <summary>The operation that reads the format from memory.</summary>
    public static string LoaderOf(ImageFormat format) => format.Name switch
    {
        "jpg" => "jpegload_buffer",
        "avif" => "heifload_buffer",
        var name => name + "load_buffer",
    };
}
