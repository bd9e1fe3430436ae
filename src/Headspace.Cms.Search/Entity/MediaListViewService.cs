using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Search.Entity;

internal sealed class MediaListViewService(IMediaService media, IMediaTypeService types, ChildAccess access, ListViewPages pages) : IMediaListViewService
{
    public async Task<Attempt<ListViewPagedModel<IMedia>?, ContentCollectionOperationStatus>> GetListViewItemsByKeyAsync(
        IUser user, Guid? key, Guid? dataTypeKey, string orderBy, Direction orderDirection, string? filter, int skip, int take)
    {
        var parent = key is { } of ? media.GetById(of) : null;
        return key is not null && parent is null
            ? ListViewPages.Failed<IMedia>(ContentCollectionOperationStatus.ContentNotFound)
            : await pages.ReadAsync(
                parent is null ? null : types.Get(parent.ContentType.Key),
                new ListViewQuery(dataTypeKey, orderBy, null, orderDirection, filter, skip, take),
                access.Media(user, parent),
                (long index, int size, out long total, string[] _, IQuery<IMedia>? seen, Ordering ordering) =>
                    media.GetPagedChildren(parent?.Id ?? Constants.System.Root, index, size, out total, seen, ordering)).ConfigureAwait(false);
    }
}
