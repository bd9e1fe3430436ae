using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Headspace.Cms.DeliveryApi.Media;

/// <summary>Queries of media: the children of a folder, filtered by type and name. All are in memory, and so is the query.</summary>
internal sealed class ApiMediaQueryService(IMediaNavigationQueryService navigation, IPublishedMediaCache cache) : IApiMediaQueryService
{
    private const string Children = "children:";

    // Names as the search index sorts those of content.
    private static readonly StringComparer danish = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true);
    private static readonly Comparer<object> order = Comparer<object>.Create((left, right) => left is string name ? danish.Compare(name, (string)right) : Comparer<object>.Default.Compare(left, right));

    private static readonly Dictionary<string, Func<IPublishedContent, object>> sorts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["createDate"] = media => media.CreateDate,
        ["updateDate"] = media => media.UpdateDate,
        ["name"] = media => media.Name,
        ["sortOrder"] = media => media.SortOrder,
    };

    public Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> ExecuteQuery(string? fetch, IEnumerable<string> filters, IEnumerable<string> sorts, int skip, int take)
    {
        ArgumentNullException.ThrowIfNull(filters);
        ArgumentNullException.ThrowIfNull(sorts);
        if (fetch is null || !fetch.StartsWith(Children, StringComparison.OrdinalIgnoreCase))
        {
            return Fail(ApiMediaQueryOperationStatus.SelectorOptionNotFound);
        }

        var found = ChildrenOf(fetch[Children.Length..].Trim());
        foreach (var filter in filters.Where(filter => !string.IsNullOrWhiteSpace(filter)))
        {
            if (FilterOf(filter) is not { } isWanted)
            {
                return Fail(ApiMediaQueryOperationStatus.FilterOptionNotFound);
            }

            found = found.Where(isWanted);
        }

        foreach (var sort in sorts.Where(sort => !string.IsNullOrWhiteSpace(sort)))
        {
            if (sort.Split(':') is not [var by, var direction] || !ApiMediaQueryService.sorts.TryGetValue(by, out var key))
            {
                return Fail(ApiMediaQueryOperationStatus.SortOptionNotFound);
            }

            found = (found as IOrderedEnumerable<IPublishedContent>, direction.StartsWith("asc", StringComparison.OrdinalIgnoreCase)) switch
            {
                (null, true) => found.OrderBy(key, order),
                (null, false) => found.OrderByDescending(key, order),
                ({ } sorted, true) => sorted.ThenBy(key, order),
                ({ } sorted, false) => sorted.ThenByDescending(key, order),
            };
        }

        var keys = found.Select(media => media.Key).ToList();
        return Attempt.SucceedWithStatus(ApiMediaQueryOperationStatus.Success, new PagedModel<Guid>(keys.Count, keys.Skip(skip).Take(take).ToList()));
    }

    public IPublishedContent? GetByPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var level = Roots();
        IPublishedContent? found = null;
        foreach (var name in names)
        {
            if ((found = level.FirstOrDefault(media => string.Equals(media.Name, name, StringComparison.OrdinalIgnoreCase))) is null)
            {
                return null;
            }

            level = Below(found.Key);
        }

        return found;
    }

    private IEnumerable<IPublishedContent> ChildrenOf(string parent) => parent switch
    {
        "" => [],
        "/" => Roots(),
        _ when Guid.TryParse(parent, out var key) => Below(key),
        _ => GetByPath(parent) is { } media ? Below(media.Key) : [],
    };

    private static Func<IPublishedContent, bool>? FilterOf(string filter) => filter.Split(':') switch
    {
        ["mediaType", var alias] => media => media.ContentType.Alias == alias,
        ["name", var text] => media => media.Name.Contains(text, StringComparison.OrdinalIgnoreCase),
        _ => null,
    };

    private IEnumerable<IPublishedContent> Roots() => navigation.TryGetRootKeys(out var keys) ? All(keys) : [];

    private IEnumerable<IPublishedContent> Below(Guid parent) => navigation.TryGetChildrenKeys(parent, out var keys) ? All(keys) : [];

    private IEnumerable<IPublishedContent> All(IEnumerable<Guid> keys) => keys.Select(key => cache.GetById(false, key)).WhereNotNull();

    private static Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> Fail(ApiMediaQueryOperationStatus status) => Attempt.FailWithStatus(status, new PagedModel<Guid>());
}
