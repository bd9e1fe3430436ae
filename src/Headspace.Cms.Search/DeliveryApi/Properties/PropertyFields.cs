using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Properties;

/// <summary>The properties that the settings name.</summary>
internal sealed partial class PropertyFields(IOptions<SearchSettings> settings)
{
    /// <summary>Alias and type of each.</summary>
    public IReadOnlyList<SearchPropertySettings> All { get; } = [.. settings.Value.Properties.DistinctBy(property => property.Alias, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The field of a property; no other handler has fields of such names.</summary>
    public static string FieldOf(string alias) => $"property.{alias}";

    /// <summary>The property that a query begins with: an alias, and then something that no alias has.</summary>
    public SearchPropertySettings? Of(string query) => All.FirstOrDefault(property =>
        query.Length > property.Alias.Length
        && query.StartsWith(property.Alias, StringComparison.OrdinalIgnoreCase)
        && !AliasLetter().IsMatch(query.AsSpan(property.Alias.Length, 1)));

    /// <summary>Whether values of this type can be more or less than others.</summary>
    public static bool HasRange(FieldType type) => type is FieldType.Number or FieldType.Date;

    [GeneratedRegex(@"[\p{L}\p{Nd}_]", RegexOptions.CultureInvariant)]
    private static partial Regex AliasLetter();
}
