using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.TrueFalse;

internal sealed class TrueFalseValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute)
    : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute)
{
    public override IValueRequiredValidator RequiredValidator { get; } = new MustBeTrueValidator();

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null)
        => IsTrue(property.GetValue(culture, segment));

    public override object FromEditor(ContentPropertyData editorValue, object? currentValue)
        => IsTrue(editorValue.Value) ? 1 : 0;

    internal static bool IsTrue(object? value)
        => EditorValues.Text(value)?.Trim().ToLowerInvariant() is "1" or "true";
}
