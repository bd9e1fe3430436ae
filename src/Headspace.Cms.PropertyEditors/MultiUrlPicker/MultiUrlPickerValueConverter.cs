using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;
using LinkType = Umbraco.Cms.Core.Models.LinkType;

namespace Headspace.Cms.PropertyEditors.MultiUrlPicker;

[DefaultPropertyValueConverter]
internal sealed class MultiUrlPickerValueConverter(
    IJsonSerializer jsonSerializer,
    IPublishedContentCache contentCache,
    IPublishedMediaCache mediaCache,
    IPublishedUrlProvider urlProvider,
    LinkRoutes routes,
    ILogger<MultiUrlPickerValueConverter> logger)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType)
        => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiUrlPicker;

    public override bool? IsValue(object? value, PropertyValueLevel level)
        => level is PropertyValueLevel.Source ? value is string text && text.Trim() is not ("" or "[]") : null;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType)
        => IsSingle(propertyType) ? typeof(Link) : typeof(IEnumerable<Link>);

    // Another document's URL can change without this one.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public override object ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview)
        => jsonSerializer.ReadStored<StoredLink[]>(source, propertyType, logger)?.WhereNotNull().ToArray() ?? [];

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview)
    {
        var links = (inter as StoredLink[] ?? []).Select(link => ToLink(link, preview)).WhereNotNull();
        return IsSingle(propertyType) ? links.FirstOrDefault() : links.ToArray();
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<ApiLink>);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding)
    {
        var links = (inter as StoredLink[] ?? []).Select(link => routes.Build(link, Target(link, preview))).WhereNotNull();
        return (IsSingle(propertyType) ? links.Take(1) : links).ToArray();
    }

    private static bool IsSingle(IPublishedPropertyType propertyType)
        => propertyType.DataType.ConfigurationAs<MultiUrlPickerConfiguration>()?.MaxNumber == 1;

    private IPublishedContent? Target(StoredLink link, bool preview) => link.Udi?.EntityType switch
    {
        Constants.UdiEntityType.Document => contentCache.GetById(preview, link.Udi.Guid),
        Constants.UdiEntityType.Media => mediaCache.GetById(preview, link.Udi.Guid),
        _ => null
    };

    private Link? ToLink(StoredLink link, bool preview)
    {
        if (link.Udi is null)
            return new Link { Name = link.Name, Target = link.Target, Type = LinkType.External, Url = link.Url + link.QueryString };

        // A link to what is not published, or has gone, is no link.
        if (Target(link, preview) is not { } target)
            return null;

        var isMedia = target.ItemType is PublishedItemType.Media;
        var url = isMedia ? urlProvider.GetMediaUrl(target) : urlProvider.GetUrl(target, culture: link.Culture);
        return new Link
        {
            Name = string.IsNullOrWhiteSpace(link.Name) ? target.Name : link.Name,
            Target = link.Target,
            Type = isMedia ? LinkType.Media : LinkType.Content,
            Udi = link.Udi,
            Url = url + link.QueryString
        };
    }
}
