using Umbraco.Cms.Core.Models.Blocks;

namespace Headspace.Cms.PropertyEditors.Blocks;

internal static class BlockLayouts
{
    /// <summary>Every entry of a layout, those in areas after the one that holds them.</summary>
    public static IEnumerable<IBlockLayoutItem> All(BlockValue blocks)
        => blocks.Layout.TryGetValue(blocks.PropertyEditorAlias, out var items) ? items.SelectMany(WithNested) : [];

    /// <summary>Drops the data of blocks that stand nowhere in the layout.</summary>
    public static void DropUnused(BlockValue blocks)
    {
        var layout = All(blocks).ToArray();
        var content = layout.Select(item => item.ContentKey).ToHashSet();
        var settings = layout.Select(item => item.SettingsKey).OfType<Guid>().ToHashSet();
        blocks.ContentData = blocks.ContentData.FindAll(item => content.Contains(item.Key));
        blocks.SettingsData = blocks.SettingsData.FindAll(item => settings.Contains(item.Key));
        blocks.Expose = [.. blocks.Expose.Where(entry => content.Contains(entry.ContentKey))];
    }

    private static IEnumerable<IBlockLayoutItem> WithNested(IBlockLayoutItem item)
        => item is BlockGridLayoutItem grid
            ? [item, .. grid.Areas.SelectMany(area => area.Items).SelectMany(WithNested)]
            : [item];
}
