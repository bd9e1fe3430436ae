using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Filters;

/// <summary><c>search:words</c>: documents that hold every word in any property, as the search of the sites finds them. Only if the settings allow it.</summary>
internal sealed class FullTextFilter(IOptions<SearchSettings> settings) : IFilterHandler
{
    private const string Field = "search";

    public bool CanHandle(string query) => settings.Value.FullTextFilter && FilterExpression.Parse(query, Field, hasRange: false) is not null;

    public FilterOption BuildFilterOption(string filter)
    {
        var expression = FilterExpression.Parse(filter, Field, hasRange: false)!;
        return new FilterOption
        {
            FieldName = IndexFieldNames.AllWords,
            Values = [expression.Value],
            Operator = expression.Operation == FilterOperation.Is ? FilterOperation.Contains : FilterOperation.DoesNotContain,
        };
    }
}
