using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.Json;

/// <summary>What an editor stores as JSON and no other converter knows better.</summary>
[DefaultPropertyValueConverter]
internal sealed class JsonValueConverter(PropertyEditorCollection editors, ILogger<JsonValueConverter> logger) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    private const string OwnEditors = "Umbraco.";

    // Umbraco's own editors have converters of their own; those of packages may have.
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.PlainJson
        || (!propertyType.EditorAlias.StartsWith(OwnEditors, StringComparison.Ordinal)
            && editors.TryGet(propertyType.EditorAlias, out var editor)
            && editor.GetValueEditor().ValueType.InvariantEquals(ValueTypes.Json));

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(JsonDocument);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        if (source?.ToString() is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            logger.LogWarning(exception, "The stored value of {Property} is no JSON; it is taken for its text.", propertyType.Alias);
            return text;
        }
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(JsonNode);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) => inter;
}
