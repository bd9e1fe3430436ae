using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Vips;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>Colours of what goes to visitors: sRGB in eight bits.</summary>
internal static class ImageColors
{
    private const int Srgb = 22; // VipsInterpretation

    public static VipsImage ToSrgb(ImageSteps steps, VipsImage image) => steps.Add(new VipsOperation("colourspace").With("in", image).With("space", Srgb));

    /// <summary>Puts a colour behind what is transparent; null leaves it.</summary>
    public static VipsImage Fill(ImageSteps steps, VipsImage image, ImageColor? color) =>
        color is not { } behind || !image.HasAlpha
            ? image
            : steps.Add(new VipsOperation("flatten").With("in", image).With("background", behind.Red, (double)behind.Green, behind.Blue));
}
