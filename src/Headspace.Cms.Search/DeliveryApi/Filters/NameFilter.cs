using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Filters;

/// <summary><c>name:words</c>: names that hold these letters, in capitals or not.</summary>
internal sealed class NameFilter : IFilterHandler
{
    private const string Field = "name";

    public bool CanHandle(string query) => FilterExpression.Parse(query, Field, hasRange: false) is not null;

    public FilterOption BuildFilterOption(string filter)
    {
        var expression = FilterExpression.Parse(filter, Field, hasRange: false)!;
        return new FilterOption
        {
            FieldName = IndexFieldNames.Name,
            Values = [expression.Value],
            Operator = expression.Operation == FilterOperation.Is ? FilterOperation.Contains : FilterOperation.DoesNotContain,
        };
    }
}
