using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Blocks;

/// <summary>The blocks that a configuration of any of the block editors allows.</summary>
internal static class BlockConfigurations
{
    public static IEnumerable<IBlockConfiguration> Of(object? configuration) => configuration switch
    {
        BlockListConfiguration list => list.Blocks,
        BlockGridConfiguration grid => grid.Blocks,
        SingleBlockConfiguration single => single.Blocks,
        RichTextConfiguration richText => richText.Blocks ?? [],
        _ => []
    };

    public static IEnumerable<Guid> ElementTypeKeys(IBlockConfiguration block)
        => block.SettingsElementTypeKey is { } settings ? [block.ContentElementTypeKey, settings] : [block.ContentElementTypeKey];

    /// <summary>How many blocks there may be at the root; null is no limit.</summary>
    public static (int? Minimum, int? Maximum) Limits(object? configuration) => configuration switch
    {
        BlockListConfiguration list => (list.ValidationLimit?.Min, list.ValidationLimit?.Max),
        BlockGridConfiguration grid => (grid.ValidationLimit?.Min, grid.ValidationLimit?.Max),
        SingleBlockConfiguration => (null, 1),
        _ => (null, null)
    };
}
