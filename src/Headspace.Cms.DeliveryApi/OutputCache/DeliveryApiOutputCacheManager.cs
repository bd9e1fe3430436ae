using Headspace.Cms.Contracts.Rendering;
using Umbraco.Cms.Core.Cache;
using Tags = Umbraco.Cms.Core.Constants.DeliveryApi.OutputCache;

namespace Headspace.Cms.DeliveryApi.OutputCache;

/// <summary>Throws away answers on behalf of other code.</summary>
internal sealed class DeliveryApiOutputCacheManager(IOutputCacheEvictor? cache = null) : IDeliveryApiOutputCacheManager
{
    public Task EvictContentAsync(Guid contentKey, CancellationToken cancellationToken = default) => EvictByTagAsync($"{Tags.ContentTagPrefix}{contentKey}", cancellationToken);

    public Task EvictMediaAsync(Guid mediaKey, CancellationToken cancellationToken = default) => EvictByTagAsync($"{Tags.MediaTagPrefix}{mediaKey}", cancellationToken);

    public Task EvictByTagAsync(string tag, CancellationToken cancellationToken = default)
    {
        cache?.Evict([tag]);
        return Task.CompletedTask;
    }

    public Task EvictAllContentAsync(CancellationToken cancellationToken = default) => EvictByTagAsync(Tags.AllContentTag, cancellationToken);

    public Task EvictAllMediaAsync(CancellationToken cancellationToken = default) => EvictByTagAsync(Tags.AllMediaTag, cancellationToken);

    public Task EvictAllAsync(CancellationToken cancellationToken = default) => EvictByTagAsync(Tags.AllTag, cancellationToken);
}
