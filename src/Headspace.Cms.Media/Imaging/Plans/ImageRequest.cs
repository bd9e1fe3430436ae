using Headspace.Cms.Media.Imaging.Commands;

namespace Headspace.Cms.Media.Imaging.Plans;

/// <summary>The commands of an address, read.</summary>
/// <param name="Width">In pixels; null keeps the shape.</param>
/// <param name="Height">In pixels; null keeps the shape.</param>
/// <param name="Mode">How another shape is met.</param>
/// <param name="AnchorX">Where the kept part lies, or where the picture stands in its box: 0 left, 1 right.</param>
/// <param name="AnchorY">0 top, 1 bottom.</param>
/// <param name="Focus">The point that a crop keeps in the middle, as shares of width and height; null where the anchor decides.</param>
/// <param name="Crop">Cut off before anything else: the distances from the left, top, right and bottom edge as shares; null for nothing.</param>
/// <param name="Padding">The colour of the rest.</param>
/// <param name="Background">The colour behind what is transparent; null leaves it transparent.</param>
/// <param name="Kernel">The sampler by libvips' number; null leaves the choice to the fast way.</param>
/// <param name="IsLinear">Whether to resize in linear light.</param>
/// <param name="IsOriented">Whether sizes, focus and crop count on the picture as it is seen, or as the camera wrote it.</param>
/// <param name="Format">The format to write; null keeps that of the source.</param>
/// <param name="Quality">1 to 100; null for the format's own.</param>
internal sealed record ImageRequest(
    int? Width,
    int? Height,
    ResizeMode Mode,
    double AnchorX,
    double AnchorY,
    (double X, double Y)? Focus,
    (double Left, double Top, double Right, double Bottom)? Crop,
    ImageColor Padding,
    ImageColor? Background,
    int? Kernel,
    bool IsLinear,
    bool IsOriented,
    ImageFormat? Format,
    int? Quality)
{
    public static ImageRequest From(ImageCommands commands)
    {
        var anchor = commands["ranchor"]?.ToLowerInvariant() ?? string.Empty;
        return new(
            CommandValues.Length(commands["width"]),
            CommandValues.Length(commands["height"]),
            ModeOf(commands["rmode"]),
            anchor.EndsWith("left", StringComparison.Ordinal) ? 0 : anchor.EndsWith("right", StringComparison.Ordinal) ? 1 : 0.5,
            anchor.StartsWith("top", StringComparison.Ordinal) ? 0 : anchor.StartsWith("bottom", StringComparison.Ordinal) ? 1 : 0.5,
            CommandValues.Shares(commands["rxy"], 2) is [var x, var y] ? (x, y) : null,
            CropOf(commands["cc"]),
            ImageColor.Parse(commands["rcolor"]) ?? ImageColor.Transparent,
            ImageColor.Parse(commands["bgcolor"]),
            KernelOf(commands["rsampler"]),
            CommandValues.Flag(commands["compand"], otherwise: false),
            CommandValues.Flag(commands["orient"], otherwise: true),
            ImageFormat.ByExtension(commands["format"]) is { Saver: not null } format ? format : null,
            CommandValues.Number(commands["quality"]) is { } quality ? Math.Clamp(quality, 1, 100) : null);
    }

    // A crop that leaves nothing is none; neither is one that cuts nothing.
    private static (double Left, double Top, double Right, double Bottom)? CropOf(string? value) =>
        CommandValues.Shares(value, 4) is [var left, var top, var right, var bottom]
            && left + top + right + bottom > 0 && left + right < 1 && top + bottom < 1
                ? (left, top, right, bottom)
                : null;

    private static ResizeMode ModeOf(string? value) => value?.ToLowerInvariant() switch
    {
        "pad" => ResizeMode.Pad,
        "boxpad" => ResizeMode.BoxPad,
        "max" => ResizeMode.Max,
        "min" => ResizeMode.Min,
        "stretch" or "manual" => ResizeMode.Stretch,
        _ => ResizeMode.Crop,
    };

    // VipsKernel: nearest 0, linear 1, cubic 2, mitchell 3, lanczos2 4, lanczos3 5. What it lacks takes its nearest relative.
    private static int? KernelOf(string? value) => value?.ToLowerInvariant() switch
    {
        null or "" => null,
        "nearest" or "nearestneighbor" => 0,
        "box" or "triangle" or "hermite" => 1,
        "mitchell" or "mitchellnetravali" or "robidoux" or "robidouxsharp" or "spline" => 3,
        "lanczos2" => 4,
        "lanczos3" or "lanczos5" or "lanczos8" or "welch" => 5,
        _ => 2,
    };
}
