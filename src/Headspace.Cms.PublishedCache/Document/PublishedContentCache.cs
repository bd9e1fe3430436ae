using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Headspace.Cms.PublishedCache.Document;

internal sealed class PublishedContentCache(DocumentCacheService documents) : IPublishedContentCache
{
    public IPublishedContent? GetById(bool preview, int contentId) => documents.Get(contentId, preview);

    public IPublishedContent? GetById(bool preview, Guid contentId) => documents.Get(contentId, preview);

    public IPublishedContent? GetById(int contentId) => documents.Get(contentId, null);

    public IPublishedContent? GetById(Guid contentId) => documents.Get(contentId, null);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(documents.Get(id, preview));

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) => Task.FromResult(documents.Get(key, preview));
}
