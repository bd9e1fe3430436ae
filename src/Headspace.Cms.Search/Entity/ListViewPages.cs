using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Search.Entity;

/// <summary>Pages of what lies under a node, as its list view shows it. What the user may not see is neither on them nor in their totals.</summary>
internal sealed class ListViewPages(ListViews listViews, NameQueries names)
{
    /// <summary>Reads one page of children from the database.</summary>
    public delegate IEnumerable<TContent> Children<TContent>(
        long index, int size, out long total, string[] properties, IQuery<TContent>? filter, Ordering ordering);

    public async Task<Attempt<ListViewPagedModel<TContent>?, ContentCollectionOperationStatus>> ReadAsync<TContent>(
        IContentTypeComposition? type, ListViewQuery query, SeenChildren seen, Children<TContent> children)
        where TContent : class, IContentBase
    {
        var view = await listViews.FindAsync(type, query.DataTypeKey).ConfigureAwait(false);
        if (view.Result is not { } configuration)
        {
            return Failed<TContent>(view.Status);
        }

        if (ListViews.OrderingOf(configuration, query.OrderBy, query.Culture, query.Direction) is not { } ordering)
        {
            return Failed<TContent>(ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration);
        }

        var filter = names.Contents<TContent>(query.Filter, seen);
        var (items, total) = Paging.Read(query.Skip, query.Take, (long index, int size, out long all) =>
            children(index, size, out all, ListViews.Properties(configuration), filter, ordering));
        return Attempt.SucceedWithStatus<ListViewPagedModel<TContent>?, ContentCollectionOperationStatus>(
            ContentCollectionOperationStatus.Success,
            new ListViewPagedModel<TContent> { Items = new PagedModel<TContent>(total, items), ListViewConfiguration = configuration });
    }

    public static Attempt<ListViewPagedModel<TContent>?, ContentCollectionOperationStatus> Failed<TContent>(ContentCollectionOperationStatus status)
        where TContent : class, IContentBase =>
        Attempt.FailWithStatus<ListViewPagedModel<TContent>?, ContentCollectionOperationStatus>(status, null);
}
