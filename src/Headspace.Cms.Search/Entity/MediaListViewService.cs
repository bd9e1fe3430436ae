using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Search.Entity;

internal sealed class MediaListViewService(
    IMediaService media,
    IMediaTypeService mediaTypes,
    IMediaSearchService search,
    IMediaPermissionService permissions,
    ListViews listViews) : IMediaListViewService
{
    public async Task<Attempt<ListViewPagedModel<IMedia>?, ContentCollectionOperationStatus>> GetListViewItemsByKeyAsync(
        IUser user, Guid? key, Guid? dataTypeKey, string orderBy, Direction orderDirection, string? filter, int skip, int take)
    {
        IMediaType? type = null;
        if (key is { } of)
        {
            if (media.GetById(of) is not { } parent)
            {
                return Failed(ContentCollectionOperationStatus.ContentNotFound);
            }

            type = mediaTypes.Get(parent.ContentType.Key);
        }

        var view = await listViews.FindAsync(type, dataTypeKey).ConfigureAwait(false);
        if (view.Result is not { } configuration)
        {
            return Failed(view.Status);
        }

        if (ListViews.OrderingOf(configuration, orderBy, null, orderDirection) is not { } ordering)
        {
            return Failed(ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration);
        }

        var page = await search.SearchChildrenAsync(filter, key, ListViews.Properties(configuration), ordering, loadTemplates: false, skip, take).ConfigureAwait(false);
        var seen = await permissions.FilterAuthorizedAccessAsync(user, page.Items.Select(item => item.Key)).ConfigureAwait(false);
        return Attempt.SucceedWithStatus<ListViewPagedModel<IMedia>?, ContentCollectionOperationStatus>(
            ContentCollectionOperationStatus.Success,
            new ListViewPagedModel<IMedia>
            {
                Items = new PagedModel<IMedia>(page.Total, [.. page.Items.Where(item => seen.Contains(item.Key))]),
                ListViewConfiguration = configuration,
            });
    }

    private static Attempt<ListViewPagedModel<IMedia>?, ContentCollectionOperationStatus> Failed(ContentCollectionOperationStatus status) =>
        Attempt.FailWithStatus<ListViewPagedModel<IMedia>?, ContentCollectionOperationStatus>(status, null);
}
