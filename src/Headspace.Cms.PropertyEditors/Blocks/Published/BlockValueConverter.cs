using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks.Published;

/// <summary>
/// The converter of one block editor. The stored value is read once; the model is made of it for the current culture, so whoever
/// keeps it must keep it per culture when the content type varies, also when the property does not.
/// </summary>
internal abstract class BlockValueConverter<TValue>(
    string editorAlias,
    IJsonSerializer jsonSerializer,
    BlockModelBuilder builder,
    ILogger logger)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
    where TValue : BlockValue
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == editorAlias;

    public override bool? IsValue(object? value, PropertyValueLevel level)
        => level is PropertyValueLevel.Source && value is null or "" ? false : base.IsValue(value, level);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview)
        => StoredBlocks.Read<TValue>(jsonSerializer, source, propertyType, logger);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview)
        => inter is TValue blocks
            ? Build(blocks, builder.Elements(blocks, owner, propertyType, referenceCacheLevel, preview), propertyType)
            : Empty(propertyType);

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public abstract Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding)
        => BuildForDeliveryApi(ConvertIntermediateToObject(owner, propertyType, referenceCacheLevel, inter, preview));

    protected abstract object? Empty(IPublishedPropertyType propertyType);

    protected abstract object? Build(TValue blocks, BlockElements elements, IPublishedPropertyType propertyType);

    protected abstract object? BuildForDeliveryApi(object? model);
}
