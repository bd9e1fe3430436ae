using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Filters;

/// <summary><c>createDate&gt;2026-01-31</c> and its like. What cannot be read as a date is refused by whoever runs the query.</summary>
internal abstract class DateFilter(string field) : IFilterHandler
{
    public bool CanHandle(string query) => FilterExpression.Parse(query, field, hasRange: true) is not null;

    public FilterOption BuildFilterOption(string filter)
    {
        var expression = FilterExpression.Parse(filter, field, hasRange: true)!;
        return new FilterOption { FieldName = field, Values = [expression.Value], Operator = expression.Operation };
    }
}
