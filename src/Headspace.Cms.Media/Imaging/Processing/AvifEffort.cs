namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>
/// How hard AVIF is packed. libvips cannot end the writing of it once it has begun, so that it must be known beforehand to end in
/// time: large pictures are packed with less effort, and the largest not at all.
/// </summary>
internal static class AvifEffort
{
    // Pixels a second on one core, least effort first, of pure noise, which takes longest: what the command avif-cost of bench/ prints.
    private static readonly double[] pixelsPerSecond = [850_000, 550_000, 500_000, 350_000];

    /// <summary>The greatest effort, of libvips' nine, that ends within the time whatever is shown; null where none does.</summary>
    public static int? For(long pixels, TimeSpan time)
    {
        var effort = Array.FindLastIndex(pixelsPerSecond, rate => pixels / rate <= time.TotalSeconds);
        return effort < 0 ? null : effort;
    }
}
