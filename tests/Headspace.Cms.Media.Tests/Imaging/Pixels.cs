using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Processing;
using Headspace.Cms.Media.Vips;

namespace Headspace.Cms.Media.Tests.Imaging;

/// <summary>A file decoded, to look at its pixels.</summary>
internal sealed class Pixels
{
    private readonly byte[] raw;

    private Pixels(byte[] raw, int width, int height, int frames, bool hasMetadata)
    {
        this.raw = raw;
        Width = width;
        Height = height;
        Frames = frames;
        HasMetadata = hasMetadata;
    }

    public int Width { get; }

    /// <summary>Of one frame.</summary>
    public int Height { get; }

    public int Frames { get; }

    /// <summary>Whether the file carries a profile or an orientation.</summary>
    public bool HasMetadata { get; }

    public static Pixels Of(ProcessedImage image) => Of(image.Bytes);

    public static Pixels Of(byte[] file)
    {
        var format = ImageFormat.Sniff(file)!;
        using var bytes = new PinnedBytes(file);
        using var steps = new ImageSteps();
        using var load = new VipsOperation(ImageHeader.LoaderOf(format)).With("buffer", bytes);
        var image = steps.Add((format.CanAnimate ? load.With("n", -1) : load).Image());
        var (height, frames) = (image.FrameHeight, image.LoadedFrames);
        var hasMetadata = image.HasProfile || image.Orientation != 1;
        var color = ImageColors.ToSrgb(steps, image);
        var alpha = color.HasAlpha ? color : steps.Add(new VipsOperation("addalpha").With("in", color));
        using var raw = new VipsOperation("rawsave_buffer").With("in", alpha);
        return new(raw.Bytes(), image.Width, height, frames, hasMetadata);
    }

    public ImageColor At(int x, int y, int frame = 0)
    {
        var offset = ((((frame * Height) + y) * Width) + x) * 4;
        return new(raw[offset], raw[offset + 1], raw[offset + 2], raw[offset + 3]);
    }

    /// <summary>The colour at a place given as shares of width and height, by name: what lossy formats make of it still has that name.</summary>
    public string NameAt(double x, double y, int frame = 0)
    {
        var color = At((int)(x * (Width - 1)), (int)(y * (Height - 1)), frame);
        if (color.Alpha < 40)
        {
            return "none";
        }

        return (color.Red > 150, color.Green > 130, color.Blue > 150) switch
        {
            (true, true, true) => "white",
            (true, true, false) => "yellow",
            (true, false, false) => "red",
            (false, true, false) => "green",
            (false, false, true) => "blue",
            (false, false, false) => "black",
            _ => "other",
        };
    }

    /// <summary>The colours in the middle of the four quarters, row by row.</summary>
    public string Quarters(int frame = 0) =>
        string.Join(' ', NameAt(0.25, 0.25, frame), NameAt(0.75, 0.25, frame), NameAt(0.25, 0.75, frame), NameAt(0.75, 0.75, frame));
}
