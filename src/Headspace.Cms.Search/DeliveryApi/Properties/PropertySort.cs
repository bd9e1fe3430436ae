using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Properties;

/// <summary><c>city:asc</c>: sorts by the properties that the settings name.</summary>
internal sealed class PropertySort(PropertyFields properties) : ISortHandler
{
    private const string Ascending = ":asc";
    private const string Descending = ":desc";

    public bool CanHandle(string query) => properties.Of(query) is { } property
        && (query[property.Alias.Length..].Equals(Ascending, StringComparison.OrdinalIgnoreCase) || IsDescending(query, property));

    public SortOption BuildSortOption(string sort)
    {
        var property = properties.Of(sort)!;
        return new SortOption
        {
            FieldName = PropertyFields.FieldOf(property.Alias),
            Direction = IsDescending(sort, property) ? Direction.Descending : Direction.Ascending,
        };
    }

    private static bool IsDescending(string query, SearchPropertySettings property) =>
        query[property.Alias.Length..].Equals(Descending, StringComparison.OrdinalIgnoreCase);
}
