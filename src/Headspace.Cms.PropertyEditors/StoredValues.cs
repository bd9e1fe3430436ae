using System.Text.Json;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors;

internal static class StoredValues
{
    /// <summary>A stored JSON value, or null. What another editor has left behind is logged and taken for nothing.</summary>
    public static T? ReadStored<T>(this IJsonSerializer json, object? source, IPublishedPropertyType propertyType, ILogger logger)
        where T : class
    {
        if (source is null || (source is string text && string.IsNullOrWhiteSpace(text)))
            return null;

        try
        {
            if (json.TryDeserialize<T>(source, out var value))
                return value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException or NotSupportedException or FormatException)
        {
            logger.LogDebug(exception, "Reading failed.");
        }

        logger.LogWarning(
            "The stored value of property {Property} of {ContentType} does not fit its editor {Editor}; it is taken for empty.",
            propertyType.Alias,
            propertyType.ContentType?.Alias,
            propertyType.EditorAlias);
        return null;
    }
}
