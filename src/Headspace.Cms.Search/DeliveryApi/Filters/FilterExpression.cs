using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Filters;

/// <summary>A filter as it is written: field, operator, value. Operators are <c>: :! &gt; &gt;: &lt; &lt;:</c>.</summary>
internal sealed record FilterExpression(string Operator, string Value)
{
    private static readonly string[] operators = [":!", ":", ">:", ">", "<:", "<"];

    /// <summary>Takes a filter apart; null if it does not begin with this field and one of these operators, or says no value.</summary>
    public static FilterExpression? Parse(string filter, string field, bool hasRange)
    {
        if (!filter.StartsWith(field, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = filter[field.Length..];
        var found = operators.FirstOrDefault(candidate => rest.StartsWith(candidate, StringComparison.Ordinal));
        return found is null || (!hasRange && found[0] != ':') || string.IsNullOrWhiteSpace(rest[found.Length..])
            ? null
            : new FilterExpression(found, rest[found.Length..].Trim());
    }

    /// <summary>The operation of an exact comparison.</summary>
    public FilterOperation Operation => Operator switch
    {
        ":!" => FilterOperation.IsNot,
        ">" => FilterOperation.GreaterThan,
        ">:" => FilterOperation.GreaterThanOrEqual,
        "<" => FilterOperation.LessThan,
        "<:" => FilterOperation.LessThanOrEqual,
        _ => FilterOperation.Is,
    };
}
