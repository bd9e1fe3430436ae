using Headspace.Cms.PropertyEditors.Validation;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.ValueList;

internal sealed class RadioButtonListValueEditor : DataValueEditor
{
    public RadioButtonListValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
        => Validators.Add(new DelegateValidator<ValueListConfiguration>((value, configuration) =>
            EditorValues.Text(value) is { Length: > 0 } text && !configuration.Items.Contains(text)
                ? [texts.Error("notOneOfOptions", text)]
                : []));
}
