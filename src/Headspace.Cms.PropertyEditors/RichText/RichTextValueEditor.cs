using Headspace.Cms.PropertyEditors.Blocks;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.RichText;

internal sealed class RichTextValueEditor : DataValueEditor, IDataValueReference, IDataValueTags
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly BlockValues _blockValues;
    private readonly HtmlImageSourceParser _images;
    private readonly HtmlLocalLinkParser _links;
    private readonly IHtmlSanitizer _sanitizer;

    public RichTextValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        BlockValues blockValues,
        BlockValidation validation,
        HtmlImageSourceParser images,
        HtmlLocalLinkParser links,
        IHtmlSanitizer sanitizer)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _blockValues = blockValues;
        _images = images;
        _links = links;
        _sanitizer = sanitizer;
        RequiredValidator = new RichTextRequiredValidator(jsonSerializer);
        Validators.Add(new BlockValueValidator(value => Read(value)?.Blocks, validation));
    }

    public override IValueRequiredValidator RequiredValidator { get; }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } value)
            return null;

        value.Markup = _images.EnsureImageSources(value.Markup);
        value.Blocks ??= new RichTextBlockValue();
        _blockValues.ToEditor(value.Blocks);
        return value;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (Read(editorValue.Value) is not { } value || string.IsNullOrWhiteSpace(value.Markup))
            return null;

        value.Markup = _sanitizer.Sanitize(_images.RemoveImageSources(value.Markup));
        value.Blocks ??= new RichTextBlockValue();
        BlockLayouts.DropUnused(value.Blocks);
        _blockValues.FromEditor(value.Blocks, Read(currentValue)?.Blocks);
        return _jsonSerializer.Serialize(value);
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
    {
        if (Read(value) is not { } richText)
            return [];

        var markup = _images.FindUdisFromDataAttributes(richText.Markup)
            .Concat(_links.FindUdisFromLocalLinks(richText.Markup))
            .WhereNotNull()
            .Select(udi => new UmbracoEntityReference(udi));
        return richText.Blocks is { } blocks ? markup.Concat(_blockValues.References(blocks)) : markup;
    }

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId)
        => Read(value)?.Blocks is { } blocks ? _blockValues.Tags(blocks, languageId) : [];

    public override IEnumerable<Guid> ConfiguredElementTypeKeys()
        => BlockConfigurations.Of(ConfigurationObject).SelectMany(BlockConfigurations.ElementTypeKeys).Distinct();

    private RichTextValue? Read(object? value)
    {
        var richText = RichTextValue.Read(_jsonSerializer, value);
        if (richText?.Blocks is { } blocks)
            Blocks.Published.StoredBlocks.Modernize(blocks);
        return richText;
    }
}
