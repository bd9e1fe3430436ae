using Headspace.Cms.PropertyEditors.Blocks;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Indexing;

/// <summary>A block value gives an index what its blocks say.</summary>
internal sealed class BlockValuePropertyIndexValueFactory(BlockValues values, IndexTexts texts) : IBlockValuePropertyIndexValueFactory
{
    public IEnumerable<IndexValue> GetIndexValues(
        IProperty property, string? culture, string? segment, bool published, IEnumerable<string> availableCultures, IDictionary<Guid, IContentType> contentTypeDictionary)
    {
        ArgumentNullException.ThrowIfNull(property);
        if (Read(property.PropertyType.PropertyEditorAlias, property.GetValue(culture, segment, published)) is not { } blocks)
        {
            return [];
        }

        // What varies inside a property that does not is one value a culture.
        IEnumerable<string?> cultures = culture is null && availableCultures.Any() ? [.. availableCultures] : [culture];
        return cultures.Select(of => new IndexValue
        {
            Culture = of,
            FieldName = property.Alias,
            Values = [.. texts.Of(blocks, of, availableCultures, contentTypeDictionary)],
        });
    }

    private BlockValue? Read(string editorAlias, object? value) => editorAlias switch
    {
        Constants.PropertyEditors.Aliases.BlockList => values.TryRead<BlockListValue>(value, out var list) ? list : null,
        Constants.PropertyEditors.Aliases.BlockGrid => values.TryRead<BlockGridValue>(value, out var grid) ? grid : null,
        Constants.PropertyEditors.Aliases.SingleBlock => values.TryRead<SingleBlockValue>(value, out var single) ? single : null,
        _ => null,
    };
}
