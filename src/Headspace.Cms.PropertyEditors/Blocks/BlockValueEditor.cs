using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.Blocks;

internal abstract class BlockValueEditor<TValue, TLayout> : DataValueEditor, IDataValueReference, IDataValueTags
    where TValue : BlockValue<TLayout>
    where TLayout : class, IBlockLayoutItem
{
    private readonly BlockValues _blockValues;
    private readonly IJsonSerializer _jsonSerializer;

    protected BlockValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        BlockValues blockValues,
        BlockValidation validation)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _blockValues = blockValues;
        Validators.Add(new BlockValueValidator(context => Read(context), validation));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } blocks)
            return null;

        _blockValues.ToEditor(blocks);
        return blocks;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (Read(editorValue.Value) is not { } blocks || blocks.GetLayouts()?.Any() is not true)
            return null;

        BlockLayouts.DropUnused(blocks);
        _blockValues.FromEditor(blocks, Read(currentValue));
        return _jsonSerializer.Serialize(blocks);
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
        => Read(value) is { } blocks ? _blockValues.References(blocks) : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId)
        => Read(value) is { } blocks ? _blockValues.Tags(blocks, languageId) : [];

    public override IEnumerable<Guid> ConfiguredElementTypeKeys()
        => BlockConfigurations.Of(ConfigurationObject).SelectMany(BlockConfigurations.ElementTypeKeys).Distinct();

    private TValue? Read(object? value) => _blockValues.TryRead<TValue>(value, out var blocks) ? blocks : null;
}
