using Headspace.Cms.PropertyEditors.Blocks.Published;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks.Single;

[DefaultPropertyValueConverter]
internal sealed class SingleBlockValueConverter(
    IJsonSerializer jsonSerializer,
    BlockModelBuilder builder,
    IApiElementBuilder apiElementBuilder,
    ILogger<SingleBlockValueConverter> logger)
    : BlockValueConverter<SingleBlockValue>(Constants.PropertyEditors.Aliases.SingleBlock, jsonSerializer, builder, logger)
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListItem);

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockItem);

    protected override object? Empty(IPublishedPropertyType propertyType) => null;

    protected override object? Build(SingleBlockValue blocks, BlockElements elements, IPublishedPropertyType propertyType)
    {
        foreach (var entry in blocks.GetLayouts() ?? [])
        {
            if (elements.TryGet(entry, out var parts))
                return BlockItemFactory<BlockListItem>.List.Create(parts);
        }

        return null;
    }

    protected override object? BuildForDeliveryApi(object? model)
        => model is BlockListItem item ? ApiBlocks.Item(apiElementBuilder, item) : null;
}
