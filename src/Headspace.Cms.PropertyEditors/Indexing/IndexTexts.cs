using Headspace.Cms.PropertyEditors.Blocks;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;

namespace Headspace.Cms.PropertyEditors.Indexing;

/// <summary>The words in blocks: what the editor of each property inside gives to an index. Settings hold none.</summary>
internal sealed class IndexTexts(BlockValues values, BlockPropertyTypes types)
{
    /// <summary>The values of the blocks that are shown in a culture.</summary>
    public IEnumerable<object?> Of(BlockValue blocks, string? culture, IEnumerable<string> availableCultures, IDictionary<Guid, IContentType> contentTypes)
    {
        var shown = blocks.ContentData.Where(item => IsShown(blocks, item, culture)).Select(item => item.Key).ToHashSet();
        return values.Properties(blocks)
            .Where(found => shown.Contains(found.Item.Key) && IsIn(found.Value.Culture, culture))
            .SelectMany(found => Values(found.Value, found.Type, culture, availableCultures, contentTypes));
    }

    private IEnumerable<object?> Values(
        BlockPropertyValue value, IPropertyType type, string? culture, IEnumerable<string> availableCultures, IDictionary<Guid, IContentType> contentTypes) =>
        types.TryGetEditor(type, out var editor)
            ? editor.PropertyIndexValueFactory
                .GetIndexValues(values.AsProperty(type, value.Value), null, null, false, availableCultures, contentTypes)
                .Where(found => IsIn(found.Culture, culture))
                .SelectMany(found => found.Values)
            : [];

    // Values from before version 15 do not say where they are shown.
    private static bool IsShown(BlockValue blocks, BlockItemData item, string? culture) =>
        blocks.Expose.Count == 0 || blocks.Expose.Any(shown => shown.ContentKey == item.Key && IsIn(shown.Culture, culture));

    private static bool IsIn(string? of, string? culture) => of is null || culture is null || string.Equals(of, culture, StringComparison.OrdinalIgnoreCase);
}
