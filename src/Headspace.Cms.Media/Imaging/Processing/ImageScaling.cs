using Headspace.Cms.Media.Imaging.Plans;
using Headspace.Cms.Media.Vips;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>Brings a whole picture to a size.</summary>
internal static class ImageScaling
{
    private const int Forced = 3; // VipsSize: both sides as given
    private const int OnError = 2; // VipsFailOn: a file that ends too early is refused, not shown half grey
    private const int Uchar = 0; // VipsBandFormat
    private const string Srgb = "srgb"; // a profile that libvips brings along

    /// <summary>Decodes no more than the size needs: JPEG and WebP shrink while they load, SVG is drawn at its size.</summary>
    public static VipsImage Fast(PinnedBytes file, ImageHeader header, PixelSize size, int frames, ImageRequest request)
    {
        using var operation = new VipsOperation("thumbnail_buffer")
            .With("buffer", file).With("width", size.Width).With("height", size.Height).With("size", Forced)
            .With("no_rotate", !request.IsOriented).With("linear", request.IsLinear)
            .With("option_string", header.Format.CanAnimate ? $"[fail_on=error,n={frames}]" : "[fail_on=error]");

        if (header.NeedsProfile)
        {
            operation.With("output_profile", Srgb);
        }

        return operation.Image();
    }

    /// <summary>Decodes everything and resizes it by the sampler that was named.</summary>
    public static VipsImage WithKernel(ImageSteps steps, PinnedBytes file, ImageHeader header, PixelSize size, int frames, int kernel, bool isOriented)
    {
        var load = new VipsOperation(ImageHeader.LoaderOf(header.Format)).With("buffer", file).With("fail_on", OnError);
        var image = steps.Add(header.Format.CanAnimate ? load.With("n", frames) : load);
        if (isOriented)
        {
            image = steps.Add(new VipsOperation("autorot").With("in", image));
        }

        if (header.NeedsProfile)
        {
            image = steps.Add(new VipsOperation("icc_transform").With("in", image).With("output_profile", Srgb).With("embedded", true));
        }

        image = ImageColors.ToSrgb(steps, image);
        var hasAlpha = image.HasAlpha;
        if (hasAlpha)
        {
            // Else the colour of what cannot be seen would bleed into the edges.
            image = steps.Add(new VipsOperation("premultiply").With("in", image));
        }

        image = steps.Add(new VipsOperation("resize").With("in", image).With("kernel", kernel)
            .With("scale", (double)size.Width / image.Width).With("vscale", (double)size.Height / image.FrameHeight));
        if (hasAlpha)
        {
            image = steps.Add(new VipsOperation("unpremultiply").With("in", image));
        }

        image = steps.Add(new VipsOperation("cast").With("in", image).With("format", Uchar));
        image.SetFrameHeight(image.Height / frames);
        return image;
    }
}
