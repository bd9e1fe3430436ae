using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Search.Entity;

internal sealed class ContentListViewService(IContentService contents, IContentTypeService types, ChildAccess access, ListViewPages pages) : IContentListViewService
{
    public async Task<Attempt<ListViewPagedModel<IContent>?, ContentCollectionOperationStatus>> GetListViewItemsByKeyAsync(
        IUser user, Guid key, Guid? dataTypeKey, string orderBy, string? orderCulture, Direction orderDirection, string? filter, int skip, int take) =>
        contents.GetById(key) is not { } parent
            ? ListViewPages.Failed<IContent>(ContentCollectionOperationStatus.ContentNotFound)
            : await pages.ReadAsync(
                types.Get(parent.ContentType.Key),
                new ListViewQuery(dataTypeKey, orderBy, orderCulture, orderDirection, filter, skip, take),
                await access.DocumentsAsync(user, parent).ConfigureAwait(false),
                (long index, int size, out long total, string[] properties, IQuery<IContent>? seen, Ordering ordering) =>
                    contents.GetPagedChildren(parent.Id, index, size, out total, properties, seen, ordering, loadTemplates: false)).ConfigureAwait(false);
}
