using Headspace.Cms.PropertyEditors.Blocks.Published;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks.List;

[DefaultPropertyValueConverter]
internal sealed class BlockListValueConverter(
    IJsonSerializer jsonSerializer,
    BlockModelBuilder builder,
    IApiElementBuilder apiElementBuilder,
    ILogger<BlockListValueConverter> logger)
    : BlockValueConverter<BlockListValue>(Constants.PropertyEditors.Aliases.BlockList, jsonSerializer, builder, logger)
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType)
        => IsSingle(propertyType) ? typeof(BlockListItem) : typeof(BlockListModel);

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType)
        => IsSingle(propertyType) ? typeof(ApiBlockItem) : typeof(ApiBlockListModel);

    protected override object? Empty(IPublishedPropertyType propertyType) => IsSingle(propertyType) ? null : BlockListModel.Empty;

    protected override object? Build(BlockListValue blocks, BlockElements elements, IPublishedPropertyType propertyType)
    {
        List<BlockListItem> items = [];
        foreach (var entry in blocks.GetLayouts() ?? [])
        {
            if (elements.TryGet(entry, out var parts))
                items.Add(BlockItemFactory<BlockListItem>.List.Create(parts));
        }

        return IsSingle(propertyType) ? items.FirstOrDefault() : items.Count == 0 ? BlockListModel.Empty : new BlockListModel(items);
    }

    protected override object? BuildForDeliveryApi(object? model) => model switch
    {
        BlockListItem item => ApiBlocks.Item(apiElementBuilder, item),
        BlockListModel list => new ApiBlockListModel(list.Select(item => ApiBlocks.Item(apiElementBuilder, item)).ToArray()),
        _ => null
    };

    // Older data types have a list of one; the newer editor of its own is Umbraco.SingleBlock.
#pragma warning disable CS0618
    private static bool IsSingle(IPublishedPropertyType propertyType)
        => propertyType.DataType.ConfigurationAs<BlockListConfiguration>() is { UseSingleBlockMode: true, Blocks.Length: 1, ValidationLimit: { Min: 1, Max: 1 } };
#pragma warning restore CS0618
}
