using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Headspace.Cms.PublishedCache.Media;

internal sealed class PublishedMediaCache(MediaCacheService media) : IPublishedMediaCache
{
    public IPublishedContent? GetById(bool preview, int contentId) => media.Get(contentId);

    public IPublishedContent? GetById(bool preview, Guid contentId) => media.Get(contentId);

    public IPublishedContent? GetById(int contentId) => media.Get(contentId);

    public IPublishedContent? GetById(Guid contentId) => media.Get(contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(media.Get(id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => Task.FromResult(media.Get(key));
}
