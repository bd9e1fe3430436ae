using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>Notes on which page a rendering hangs, and what others have to say about how it may be kept.</summary>
internal sealed class PageRecorder(
    RenderingDependencies dependencies,
    IEnumerable<IWebsiteOutputCacheTagProvider> tags,
    IEnumerable<IWebsiteOutputCacheDurationProvider> durations)
{
    public void Record(IPublishedContent page)
    {
        if (dependencies.Current is not { } recording)
        {
            return;
        }

        dependencies.ReadNode(page.Key);
        dependencies.ReadAddress(page.Key);
        foreach (var tag in tags.SelectMany(provider => provider.GetTags(page)))
        {
            recording.Tag(tag);
        }

        foreach (var provider in durations)
        {
            if (provider.GetDuration(page) is { } duration)
            {
                recording.MayBeStored &= duration > TimeSpan.Zero;
                recording.Duration = recording.Duration is { } shorter && shorter < duration ? shorter : duration;
            }
        }
    }
}
