using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Filters;

/// <summary><c>contentType:alias</c>, or several: <c>contentType:centre,article</c> is any of them.</summary>
internal sealed class ContentTypeFilter : IFilterHandler
{
    private const string Field = "contentType";

    public bool CanHandle(string query) => FilterExpression.Parse(query, Field, hasRange: false) is not null;

    public FilterOption BuildFilterOption(string filter)
    {
        var expression = FilterExpression.Parse(filter, Field, hasRange: false)!;
        return new FilterOption
        {
            FieldName = IndexFieldNames.ContentType,
            Values = expression.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Operator = expression.Operation,
        };
    }
}
