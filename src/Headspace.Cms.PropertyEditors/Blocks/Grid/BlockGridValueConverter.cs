using Headspace.Cms.PropertyEditors.Blocks.Published;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks.Grid;

[DefaultPropertyValueConverter]
internal sealed class BlockGridValueConverter(
    IJsonSerializer jsonSerializer,
    BlockModelBuilder builder,
    IApiElementBuilder apiElementBuilder,
    ILogger<BlockGridValueConverter> logger)
    : BlockValueConverter<BlockGridValue>(Constants.PropertyEditors.Aliases.BlockGrid, jsonSerializer, builder, logger)
{
    private const int DefaultColumns = 12;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockGridModel);

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockGridModel);

    protected override object Empty(IPublishedPropertyType propertyType) => BlockGridModel.Empty;

    protected override object Build(BlockGridValue blocks, BlockElements elements, IPublishedPropertyType propertyType)
    {
        var columns = propertyType.DataType.ConfigurationAs<BlockGridConfiguration>()?.GridColumns ?? DefaultColumns;
        return new BlockGridModel(Items(blocks.GetLayouts() ?? [], elements, columns), columns);
    }

    protected override object? BuildForDeliveryApi(object? model)
        => model is BlockGridModel grid ? new ApiBlockGridModel(grid.GridColumns ?? DefaultColumns, ApiItems(grid)) : null;

    private static List<BlockGridItem> Items(IEnumerable<BlockGridLayoutItem> layout, BlockElements elements, int columns)
    {
        List<BlockGridItem> items = [];
        foreach (var entry in layout)
        {
            if (!elements.TryGet(entry, out var parts))
                continue;

            var block = (BlockGridConfiguration.BlockGridBlockConfiguration)parts.Configuration;
            var areaColumns = block.AreaGridColumns ?? DefaultColumns;
            var item = BlockItemFactory<BlockGridItem>.Grid.Create(parts);
            item.RowSpan = entry.RowSpan ?? 1;
            item.ColumnSpan = entry.ColumnSpan ?? columns;
            item.AreaGridColumns = areaColumns;
            item.GridColumns = columns;
            item.Areas = block.Areas.Select(area => new BlockGridArea(
                Items(Array.Find(entry.Areas, own => own.Key == area.Key)?.Items ?? [], elements, columns),
                area.Alias ?? string.Empty,
                area.RowSpan ?? 1,
                area.ColumnSpan ?? areaColumns)).ToArray();
            items.Add(item);
        }

        return items;
    }

    private ApiBlockGridItem[] ApiItems(IEnumerable<BlockGridItem> items) => items.Select(item => new ApiBlockGridItem(
        apiElementBuilder.Build(item.Content),
        item.Settings is { } settings ? apiElementBuilder.Build(settings) : null,
        item.RowSpan,
        item.ColumnSpan,
        item.AreaGridColumns ?? DefaultColumns,
        item.Areas.Select(area => new ApiBlockGridArea(area.Alias, area.RowSpan, area.ColumnSpan, ApiItems(area))).ToArray())).ToArray();
}
