using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Search.DeliveryApi.Properties;

/// <summary>Puts the values of the properties that the settings name into the index. What holds several values has each of them.</summary>
internal sealed class PropertyIndexHandler(PropertyFields properties) : IContentIndexHandler
{
    public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture)
    {
        ArgumentNullException.ThrowIfNull(content);
        return
            from named in properties.All
            let property = content.Properties.FirstOrDefault(property => property.Alias.InvariantEquals(named.Alias))
            where property is not null
            let value = property.GetValue(property.PropertyType.VariesByCulture() ? culture : null)
            where value is not null
            select new IndexFieldValue { FieldName = PropertyFields.FieldOf(named.Alias), Values = Split(value) };
    }

    public IEnumerable<IndexField> GetFields() => properties.All.Select(property =>
        new IndexField { FieldName = PropertyFields.FieldOf(property.Alias), FieldType = property.Type, VariesByCulture = true });

    // A choice of several is stored as a JSON list; a reference as an UDI, of which the key is what a front end knows.
    private static IEnumerable<object> Split(object value) => value switch
    {
        string { Length: > 1 } text when text[0] == '[' => Strings(text) ?? [text],
        string text when text.StartsWith("umb://", StringComparison.Ordinal) => text.Split(',').Select(Key),
        _ => [value],
    };

    private static IEnumerable<object>? Strings(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(json)?.OfType<object>();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object Key(string text) => UdiParser.TryParse(text, out GuidUdi? udi) ? udi.Guid.ToString("D") : text;
}
