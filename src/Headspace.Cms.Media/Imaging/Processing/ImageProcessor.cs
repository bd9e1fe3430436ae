using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Plans;
using Headspace.Cms.Media.Vips;
using Microsoft.Extensions.Options;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>
/// Makes the picture that is asked for out of a file: turned as it is seen, in sRGB, without what the camera wrote beside the
/// pixels. It works on the thread that calls it, and is as safe for files of strangers as the limits are.
/// </summary>
internal sealed class ImageProcessor(IOptionsMonitor<ImageLimits> limits)
{
    /// <exception cref="ImageFaultException">The picture cannot be made.</exception>
    public ProcessedImage Process(byte[] file, ImageRequest request)
    {
        var allowed = limits.CurrentValue;
        if (file.LongLength > allowed.MaxSourceBytes)
        {
            throw new ImageFaultException(ImageFault.TooLarge, $"{file.LongLength} bytes are more than is decoded.");
        }

        using var bytes = new PinnedBytes(file);
        var header = ImageHeader.Read(file, bytes);
        header.EnsureWithin(allowed);
        var plan = ImagePlan.For(request.IsOriented ? header.OrientedSize : header.Size, request);
        var format = request.Format ?? (header.Format.Saver is null ? ImageFormat.Png : header.Format);
        var frames = format.CanAnimate ? header.Frames : 1;
        if (plan.Pixels * frames > allowed.MaxPixels || plan.Canvas.Width > LongestSide(format) || plan.Canvas.Height > LongestSide(format))
        {
            throw new ImageFaultException(ImageFault.TooLarge, $"{plan.Canvas.Width} x {plan.Canvas.Height} pixels are more than is made.");
        }

        var effort = format == ImageFormat.Avif
            ? AvifEffort.For(plan.Canvas.Pixels, allowed.Timeout)
                ?? throw new ImageFaultException(ImageFault.TooLarge, $"{plan.Canvas.Width} x {plan.Canvas.Height} pixels would take too long as AVIF.")
            : 0;
        return Process(bytes, header, plan, request, new(format, request.Quality, effort), frames, allowed.Timeout);
    }

    private static ProcessedImage Process(
        PinnedBytes bytes, ImageHeader header, ImagePlan plan, ImageRequest request, ImageSaving saving, int frames, TimeSpan timeout)
    {
        using var steps = new ImageSteps();
        using var deadline = new Deadline(timeout, steps.Kill);
        try
        {
            var scaled = steps.Add(request.Kernel is { } kernel
                ? ImageScaling.WithKernel(steps, bytes, header, plan.Scaled, frames, kernel, request.IsOriented)
                : ImageScaling.Fast(bytes, header, plan.Scaled, frames, request));
            var placed = ImagePlacing.Place(steps, ImageColors.ToSrgb(steps, scaled), plan, request.Padding);
            var filled = ImageColors.Fill(steps, placed, request.Background ?? (saving.Format.HasAlpha ? null : ImageColor.White));
            var turned = request.IsOriented ? filled : ImagePlacing.Turn(steps, filled);
            return new(saving.Save(turned), saving.Format, new(turned.Width, turned.FrameHeight));
        }
        catch (VipsException exception)
        {
            throw deadline.IsOver
                ? new ImageFaultException(ImageFault.TookTooLong, "The picture took too long.", exception)
                : new ImageFaultException(ImageFault.Damaged, "The file is damaged.", exception);
        }
    }

    // What the formats themselves can hold (WebP: 14 bits; GIF and JPEG: 16 bits).
    private static int LongestSide(ImageFormat format) => format == ImageFormat.WebP ? 16_383 : 65_500;
}
