using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Sorts;

/// <summary><c>{keyword}:asc</c> or <c>{keyword}:desc</c>; another direction is none that this handles.</summary>
internal abstract class FieldSort(string keyword, string field) : ISortHandler
{
    public bool CanHandle(string query) => Direction(query) is not null;

    public SortOption BuildSortOption(string sort) => new() { FieldName = field, Direction = Direction(sort)!.Value };

    private Direction? Direction(string sort) => sort switch
    {
        _ when sort.Equals(keyword + ":asc", StringComparison.OrdinalIgnoreCase) => Umbraco.Cms.Core.Direction.Ascending,
        _ when sort.Equals(keyword + ":desc", StringComparison.OrdinalIgnoreCase) => Umbraco.Cms.Core.Direction.Descending,
        _ => null,
    };
}
