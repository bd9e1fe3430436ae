using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Entity;

internal sealed class ContentSearchService(IContentService contents, NameQueries names, IIdKeyMap idKeyMap)
    : ChildSearch<IContent>(UmbracoObjectTypes.Document, Constants.System.RecycleBinContentKey, Constants.System.RecycleBinContent, idKeyMap), IContentSearchService
{
    public Task<PagedModel<IContent>> SearchChildrenAsync(
        string? query, Guid? parentId, string[]? propertyAliases, Ordering? ordering, bool loadTemplates = true, int skip = 0, int take = 100) =>
        Task.FromResult(Search(parentId, skip, take, parent => (long index, int size, out long total) =>
            contents.GetPagedChildren(parent, index, size, out total, propertyAliases, names.Contents<IContent>(query), ordering, loadTemplates)));
}
