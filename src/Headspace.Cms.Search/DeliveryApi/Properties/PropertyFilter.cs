using Headspace.Cms.Search.DeliveryApi.Filters;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Properties;

/// <summary><c>city:Odense</c>, <c>capacity&gt;:10</c>: filters by the properties that the settings name.</summary>
internal sealed class PropertyFilter(PropertyFields properties) : IFilterHandler
{
    public bool CanHandle(string query) => Parse(query) is not null;

    public FilterOption BuildFilterOption(string filter)
    {
        var (property, expression) = Parse(filter)!.Value;
        return new FilterOption
        {
            FieldName = PropertyFields.FieldOf(property.Alias),
            Values = property.Type == FieldType.StringAnalyzed ? [expression.Value] : expression.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Operator = Operation(property.Type, expression.Operation),
        };
    }

    private static FilterOperation Operation(FieldType type, FilterOperation operation) => (type, operation) switch
    {
        (FieldType.StringAnalyzed, FilterOperation.Is) => FilterOperation.Contains,
        (FieldType.StringAnalyzed, FilterOperation.IsNot) => FilterOperation.DoesNotContain,
        _ => operation,
    };

    private (SearchPropertySettings Property, FilterExpression Expression)? Parse(string query) =>
        properties.Of(query) is { } property && FilterExpression.Parse(query, property.Alias, PropertyFields.HasRange(property.Type)) is { } expression
            ? (property, expression)
            : null;
}
