using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.ValueList;

/// <summary>Several of a list of texts, stored as a JSON array. A text of its own, as older versions stored it, counts as one.</summary>
internal sealed class MultipleValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _jsonSerializer;

    public MultipleValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        Validators.Add(new MultipleValueValidator(texts));
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null)
        => _jsonSerializer.Texts(property.GetValue(culture, segment));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        => _jsonSerializer.Texts(editorValue.Value) is { Length: > 0 } texts ? _jsonSerializer.Serialize(texts) : null;
}
