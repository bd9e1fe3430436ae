using Headspace.Cms.PropertyEditors.RichText;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Indexing;

/// <summary>Rich text gives an index its markup, of which whoever reads takes the tags off, and what the blocks in it say.</summary>
internal sealed class RichTextPropertyIndexValueFactory(IJsonSerializer jsonSerializer, IndexTexts texts) : IRichTextPropertyIndexValueFactory
{
    public IEnumerable<IndexValue> GetIndexValues(
        IProperty property, string? culture, string? segment, bool published, IEnumerable<string> availableCultures, IDictionary<Guid, IContentType> contentTypeDictionary)
    {
        ArgumentNullException.ThrowIfNull(property);
        if (RichTextValue.Read(jsonSerializer, property.GetValue(culture, segment, published)) is not { } text)
        {
            return [];
        }

        IEnumerable<object?> inBlocks = text.Blocks is { } blocks ? texts.Of(blocks, culture, availableCultures, contentTypeDictionary) : [];
        return [new IndexValue { Culture = culture, FieldName = property.Alias, Values = [text.Markup, .. inBlocks] }];
    }
}
