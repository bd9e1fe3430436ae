namespace Headspace.Cms.Media.Imaging.Plans;

/// <summary>A size in pixels.</summary>
internal readonly record struct PixelSize(int Width, int Height)
{
    public long Pixels => (long)Width * Height;

    /// <summary>The same lying on its side.</summary>
    public PixelSize Turned => new(Height, Width);
}
