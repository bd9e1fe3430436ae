using Headspace.Cms.Contracts.Media;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.ImageCropper;

[DefaultPropertyValueConverter]
internal sealed class ImageCropperValueConverter(IJsonSerializer jsonSerializer, ILogger<ImageCropperValueConverter> logger)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType)
        => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.ImageCropper;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(ImageCropperValue);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview)
    {
        if (source is null or "")
            return null;

        var value = jsonSerializer.ReadImageCropper(source);
        if (value is null)
            logger.LogWarning("The stored value of {Property} is no picture; it is taken for empty.", propertyType.Alias);

        return value?.WithCrops(propertyType.DataType.ConfigurationObject);
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiImageCropperValue);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding)
        => inter is ImageCropperValue value
            ? new ApiImageCropperValue(value.Src ?? string.Empty, ApiImages.FocalPoint(value), ApiImages.Crops(value))
            : null;
}
