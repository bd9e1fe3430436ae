using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.DeliveryApi.OpenApi;

/// <summary>
/// A schema for every content, element and media type that the API gives, told apart by <c>contentType</c> or <c>mediaType</c>, so
/// that generated clients know each property. An extension: Umbraco 17 tells of properties only that there are some.
/// </summary>
internal sealed class ContentSchemas(
    IContentTypeService contentTypes,
    IMediaTypeService mediaTypes,
    IPublishedContentTypeCache published,
    IOptionsMonitor<DeliveryApiSettings> settings)
{
    private const string ContentType = "contentType";
    private const string MediaType = "mediaType";
    private const string Properties = "properties";
    private const string OwnProperties = "umbraco";

    /// <summary>Names them all among the components.</summary>
    public void AddTo(ClrSchemas schemas)
    {
        var allowed = contentTypes.GetAll().Where(type => settings.CurrentValue.IsAllowedContentType(type.Alias)).OrderBy(type => type.Alias, StringComparer.Ordinal).ToList();
        var documents = allowed.Where(type => !type.IsElement).ToList();
        var media = mediaTypes.GetAll().OrderBy(type => type.Alias, StringComparer.Ordinal).ToList();

        // First the names, so that a type whose properties refer to others finds them.
        AddChoice(schemas, typeof(IApiElement), ContentType, allowed.Where(type => type.IsElement));
        AddChoice(schemas, typeof(IApiContent), ContentType, documents);
        AddChoice(schemas, typeof(IApiContentResponse), ContentType, documents);
        AddChoice(schemas, typeof(IApiMedia), MediaType, media);
        AddChoice(schemas, typeof(IApiMediaWithCrops), MediaType, media);
        AddChoice(schemas, typeof(IApiMediaWithCropsResponse), MediaType, media);

        foreach (var type in allowed)
        {
            var properties = AddProperties(schemas, published.Get(type.IsElement ? PublishedItemType.Element : PublishedItemType.Content, type.Alias), string.Empty);
            foreach (var model in type.IsElement ? [typeof(IApiElement)] : new[] { typeof(IApiContent), typeof(IApiContentResponse) })
            {
                AddTyped(schemas, model, ContentType, type, properties);
            }
        }

        foreach (var type in media)
        {
            var properties = AddProperties(schemas, published.Get(PublishedItemType.Media, type.Alias), "Media");
            foreach (var model in new[] { typeof(IApiMedia), typeof(IApiMediaWithCrops), typeof(IApiMediaWithCropsResponse) })
            {
                AddTyped(schemas, model, MediaType, type, properties);
            }
        }
    }

    private static void AddChoice(ClrSchemas schemas, Type model, string discriminator, IEnumerable<IContentTypeComposition> types)
    {
        var choices = types.Select(type => (type.Alias, NameOf(type, model))).ToList();
        if (choices.Count > 0)
        {
            schemas.Components[ClrSchemas.NameOf(model)] = Schema.OneOf(discriminator, choices);
        }
    }

    private static void AddTyped(ClrSchemas schemas, Type model, string discriminator, IContentTypeComposition type, string properties) =>
        schemas.Components[NameOf(type, model)] = schemas.ObjectOf(model, new Dictionary<string, JsonObject>(StringComparer.Ordinal)
        {
            [discriminator] = Schema.OneOfTexts([type.Alias]),
            [Properties] = Schema.Reference(properties),
        });

    // None is required: what is not expanded has none.
    private static string AddProperties(ClrSchemas schemas, IPublishedContentType type, string kind)
    {
        var name = $"{NameOf(type.Alias)}{kind}PropertiesModel";
        schemas.Components[name] = Schema.Object(
            type.PropertyTypes
                .Where(property => property.IsUserProperty && !(type.ItemType == PublishedItemType.Media && property.Alias.StartsWith(OwnProperties, StringComparison.OrdinalIgnoreCase)))
                .Select(property => KeyValuePair.Create(property.Alias, Schema.OrNull(schemas.Of(property.DeliveryApiModelClrType)))),
            []);
        return name;
    }

    private static string NameOf(IContentTypeComposition type, Type model) => NameOf(type.Alias) + ClrSchemas.NameOf(model)["IApi".Length..];

    private static string NameOf(string alias) => alias.ToFirstUpperInvariant();
}
