using Headspace.Cms.Contracts.Media;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.MediaPicker;

[DefaultPropertyValueConverter]
internal sealed class MediaPickerValueConverter(
    IJsonSerializer jsonSerializer,
    IPublishedMediaCache mediaCache,
    IPublishedValueFallback valueFallback,
    IApiMediaBuilder apiMediaBuilder,
    ILogger<MediaPickerValueConverter> logger)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType)
        => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3;

    public override bool? IsValue(object? value, PropertyValueLevel level)
        => level is PropertyValueLevel.Source ? value is string text && text.Trim() is not ("" or "[]") : null;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType)
        => IsMultiple(propertyType) ? typeof(IEnumerable<MediaWithCrops>) : typeof(MediaWithCrops);

    // A media item can change without the document that picks it.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public override object ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview)
    {
        var configuration = propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>();
        return (jsonSerializer.ReadStored<PickedMedia[]>(source, propertyType, logger) ?? [])
            .Where(item => item is not null && item.MediaKey != Guid.Empty)
            .Select(item => MediaPicker3ValueEditor.WithConfiguredCrops(item, configuration))
            .ToArray();
    }

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview)
    {
        var items = Items(inter, preview);
        return IsMultiple(propertyType) ? items.ToArray() : items.FirstOrDefault();
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<IApiMediaWithCrops>);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding)
    {
        var items = Items(inter, preview).Select(IApiMediaWithCrops (item) => new ApiMediaWithCrops(
            apiMediaBuilder.Build(item.Content),
            ApiImages.FocalPoint(item.LocalCrops),
            ApiImages.Crops(item.LocalCrops)));
        return IsMultiple(propertyType) ? items.ToArray() : items.Take(1).ToArray();
    }

    private static bool IsMultiple(IPublishedPropertyType propertyType)
        => propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>()?.Multiple ?? false;

    private IEnumerable<MediaWithCrops> Items(object? inter, bool preview)
    {
        foreach (var item in inter as PickedMedia[] ?? [])
        {
            if (mediaCache.GetById(preview, item.MediaKey) is not { } media)
                continue;

            var crops = new ImageCropperValue
            {
                Src = media.Value<string>(valueFallback, Constants.Conventions.Media.File) ?? string.Empty,
                Crops = item.Crops,
                FocalPoint = item.FocalPoint
            };
            yield return MediaWithCropsFactory.Create(media, valueFallback, crops);
        }
    }
}
