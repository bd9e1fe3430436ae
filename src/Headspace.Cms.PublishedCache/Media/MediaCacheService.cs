using Headspace.Cms.Contracts.PublishedContent;
using Headspace.Cms.PublishedCache.Node;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PublishedCache.Media;

/// <summary>Media in memory. Media has no draft.</summary>
internal sealed class MediaCacheService(
    IPublishedNodeSource source,
    IPublishedContentTypeCache contentTypes,
    IEnumerable<IPublishedNodeChangeListener> listeners,
    IIdKeyMap idKeyMap,
    NodeServices services) : IMediaCacheService
{
    private readonly NodeCache media = new(
        PublishedItemType.Media,
        UmbracoObjectTypes.Media,
        idKeyMap,
        source.ReadMedia,
        keys => source.ReadMedia(keys, CancellationToken.None),
        contentTypes,
        listeners,
        services);

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => Task.FromResult(media.Find(key));

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(media.Find(id));

    public bool TryGetCached(Guid key, out IPublishedContent? content) => (content = media.Find(key)) is not null;

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(media.Find(id) is not null);

    public Task RefreshMediaAsync(IMedia media) => RefreshMemoryCacheAsync(media.Key);

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> mediaTypeIds)
    {
        Rebuild([.. mediaTypeIds]);
        return Task.CompletedTask;
    }

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => SeedAsync(cancellationToken);

    public Task RefreshMemoryCacheAsync(Guid key)
    {
        media.Refresh([key]);
        return Task.CompletedTask;
    }

    public Task RemoveFromMemoryCacheAsync(Guid key)
    {
        media.Remove(key);
        return Task.CompletedTask;
    }

    public Task DeleteItemAsync(IContentBase media) => RemoveFromMemoryCacheAsync(media.Key);

    public Task SeedAsync(CancellationToken cancellationToken) => media.LoadAsync(cancellationToken);

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => media.Reload(contentTypeIds);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) => media.OfType(contentType);

    public void ClearConvertedContentCache() => media.ClearConverted(null);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> mediaTypeIds) => media.ClearConverted(mediaTypeIds);

    internal IPublishedContent? Get(Guid key) => media.Find(key);

    internal IPublishedContent? Get(int id) => media.Find(id);
}
