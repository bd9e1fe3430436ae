using Umbraco.Cms.Core.Cache;

namespace Headspace.Cms.Website.OutputCache;

internal sealed class WebsiteOutputCacheManager(OutputCacheStore store) : IWebsiteOutputCacheManager
{
    public Task EvictContentAsync(Guid contentKey, CancellationToken cancellationToken = default) =>
        EvictByTagAsync(OutputCacheTags.Node(contentKey), cancellationToken);

    public Task EvictByTagAsync(string tag, CancellationToken cancellationToken = default)
    {
        store.Evict([tag]);
        return Task.CompletedTask;
    }

    public Task EvictAllAsync(CancellationToken cancellationToken = default)
    {
        store.EvictAll();
        return Task.CompletedTask;
    }
}
