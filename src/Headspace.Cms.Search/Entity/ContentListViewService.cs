using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Search.Entity;

internal sealed class ContentListViewService(
    IContentService contents,
    IContentTypeService contentTypes,
    IContentSearchService search,
    IContentPermissionService permissions,
    ListViews listViews) : IContentListViewService
{
    public async Task<Attempt<ListViewPagedModel<IContent>?, ContentCollectionOperationStatus>> GetListViewItemsByKeyAsync(
        IUser user, Guid key, Guid? dataTypeKey, string orderBy, string? orderCulture, Direction orderDirection, string? filter, int skip, int take)
    {
        if (contents.GetById(key) is not { } content)
        {
            return Failed(ContentCollectionOperationStatus.ContentNotFound);
        }

        var view = await listViews.FindAsync(contentTypes.Get(content.ContentType.Key), dataTypeKey).ConfigureAwait(false);
        if (view.Result is not { } configuration)
        {
            return Failed(view.Status);
        }

        if (ListViews.OrderingOf(configuration, orderBy, orderCulture, orderDirection) is not { } ordering)
        {
            return Failed(ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration);
        }

        var page = await search.SearchChildrenAsync(filter, key, ListViews.Properties(configuration), ordering, loadTemplates: false, skip, take).ConfigureAwait(false);
        var seen = await permissions.FilterAuthorizedAccessAsync(user, page.Items.Select(item => item.Key), new HashSet<string> { ActionBrowse.ActionLetter }).ConfigureAwait(false);
        return Attempt.SucceedWithStatus<ListViewPagedModel<IContent>?, ContentCollectionOperationStatus>(
            ContentCollectionOperationStatus.Success,
            new ListViewPagedModel<IContent>
            {
                Items = new PagedModel<IContent>(page.Total, [.. page.Items.Where(item => seen.Contains(item.Key))]),
                ListViewConfiguration = configuration,
            });
    }

    private static Attempt<ListViewPagedModel<IContent>?, ContentCollectionOperationStatus> Failed(ContentCollectionOperationStatus status) =>
        Attempt.FailWithStatus<ListViewPagedModel<IContent>?, ContentCollectionOperationStatus>(status, null);
}
