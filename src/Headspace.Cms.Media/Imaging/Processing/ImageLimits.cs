using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>
/// What a picture may cost; section <c>Headspace:Imaging</c>. All is checked on the header of the file, before a pixel is decoded.
/// Umbraco's own settings (<c>Umbraco:CMS:Imaging</c>) limit the size that may be asked for.
/// </summary>
public sealed class ImageLimits
{
    /// <summary>Bytes of a source file.</summary>
    public long MaxSourceBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Pixels of a source, all frames together, and of each picture on the way to the result.</summary>
    public long MaxPixels { get; set; } = 100_000_000;

    /// <summary>Frames of an animation.</summary>
    public int MaxFrames { get; set; } = 300;

    /// <summary>Time for one picture; after it the visitor is told to come again, and the work is ended.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Time that a request waits for its turn; after it the visitor is told to come again. Long, since a browser does not come again:
    /// a picture that comes late is better than a broken one.
    /// </summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many pictures are made at a time: <c>Umbraco:CMS:Imaging:Memory:MaximumConcurrentProcessing</c>, else one fewer than there
    /// are cores.
    /// </summary>
    internal static int PicturesAtATime(ImagingMemorySettings memory) =>
        memory.MaximumConcurrentProcessing > 0 ? memory.MaximumConcurrentProcessing : Math.Max(1, Environment.ProcessorCount - 1);
}
