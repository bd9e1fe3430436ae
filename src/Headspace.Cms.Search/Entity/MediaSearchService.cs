using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Entity;

internal sealed class MediaSearchService(IMediaService media, NameQueries names, IIdKeyMap idKeyMap)
    : ChildSearch<IMedia>(UmbracoObjectTypes.Media, Constants.System.RecycleBinMediaKey, Constants.System.RecycleBinMedia, idKeyMap), IMediaSearchService
{
    public Task<PagedModel<IMedia>> SearchChildrenAsync(
        string? query, Guid? parentId, string[]? propertyAliases, Ordering? ordering, bool loadTemplates = true, int skip = 0, int take = 100) =>
        Task.FromResult(Search(parentId, skip, take, parent => (long index, int size, out long total) =>
            media.GetPagedChildren(parent, index, size, out total, names.Contents<IMedia>(query), ordering)));
}
