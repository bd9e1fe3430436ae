namespace Headspace.Cms.Website.OutputCache;

/// <summary>How much memory stored pages may take (<c>Headspace:OutputCache</c>), in bytes.</summary>
public sealed class OutputCacheLimits
{
    /// <summary>All pages together; beyond it the cache starts afresh. 256 MB.</summary>
    public long Total { get; set; } = 256L * 1024 * 1024;

    /// <summary>One page; a larger one is rendered each time. 4 MB.</summary>
    public long LargestPage { get; set; } = 4L * 1024 * 1024;
}
