using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Forms.Pickers;

/// <summary>Keeps a form's key as text; what is no key is nothing.</summary>
internal sealed class FormPickerValueEditor(
    IShortStringHelper shortStringHelper, IJsonSerializer jsonSerializer, IIOHelper ioHelper, DataEditorAttribute attribute)
    : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute)
{
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        KeyOf(property.GetValue(culture, segment))?.ToString("D");

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => KeyOf(editorValue.Value)?.ToString("D");

    internal static Guid? KeyOf(object? value) => Guid.TryParse(value?.ToString(), out var key) && key != Guid.Empty ? key : null;
}
