using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.MultiUrlPicker;

[DataEditor(Constants.PropertyEditors.Aliases.MultiUrlPicker, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MultiUrlPickerPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : SchemaEditor<MultiUrlPickerValueEditor>(factory, () => new MultiUrlPickerConfigurationEditor(ioHelper));
