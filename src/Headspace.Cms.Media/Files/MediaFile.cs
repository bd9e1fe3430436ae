namespace Headspace.Cms.Media.Files;

/// <summary>A file that visitors may be given.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="LastModified">When its content was last written.</param>
/// <param name="Open">Opens it; the stream can seek, so that parts of it can be served.</param>
internal sealed record MediaFile(long Length, DateTimeOffset LastModified, Func<CancellationToken, Task<Stream>> Open)
{
    /// <summary>Changes with the content.</summary>
    public string Version => $"{LastModified.UtcTicks:x}-{Length:x}";
}
