using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Plans;
using Headspace.Cms.Media.Vips;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>Cuts the window of a plan out of every frame and puts it on the canvas.</summary>
internal static class ImagePlacing
{
    private const int Background = 5; // VipsExtend: fill with a colour

    public static VipsImage Place(ImageSteps steps, VipsImage image, ImagePlan plan, ImageColor padding)
    {
        var isWhole = plan.Window.Size == new PixelSize(image.Width, image.FrameHeight);
        if (isWhole && plan.Canvas == plan.Window.Size)
        {
            return image;
        }

        var frames = Enumerable.Range(0, image.LoadedFrames).Select(frame => Place(steps, image, frame, plan, padding)).ToList();
        if (frames is [var only])
        {
            return only;
        }

        var joined = steps.Add(new VipsOperation("arrayjoin").With("in", frames).With("across", 1));
        joined.SetFrameHeight(plan.Canvas.Height);
        return joined;
    }

    /// <summary>Turns a picture that was worked on as the camera wrote it to how it is seen.</summary>
    public static VipsImage Turn(ImageSteps steps, VipsImage image) => steps.Add(new VipsOperation("autorot").With("in", image));

    private static VipsImage Place(ImageSteps steps, VipsImage image, int frame, ImagePlan plan, ImageColor padding)
    {
        var (window, canvas) = (plan.Window, plan.Canvas);
        var cut = steps.Add(new VipsOperation("extract_area").With("input", image)
            .With("left", window.X).With("top", (frame * image.FrameHeight) + window.Y).With("width", window.Width).With("height", window.Height));
        cut.SetFrameHeight(window.Height);
        if (canvas == window.Size)
        {
            return cut;
        }

        var opaque = cut.HasAlpha ? cut : steps.Add(new VipsOperation("addalpha").With("in", cut));
        var placed = steps.Add(new VipsOperation("embed").With("in", opaque).With("extend", Background)
            .With("x", plan.Place.X).With("y", plan.Place.Y).With("width", canvas.Width).With("height", canvas.Height)
            .With("background", padding.Red, (double)padding.Green, padding.Blue, padding.Alpha));
        placed.SetFrameHeight(canvas.Height);
        return placed;
    }
}
