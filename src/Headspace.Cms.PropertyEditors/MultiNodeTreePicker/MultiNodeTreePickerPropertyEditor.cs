using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.MultiNodeTreePicker;

[DataEditor(Constants.PropertyEditors.Aliases.MultiNodeTreePicker, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class MultiNodeTreePickerPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : SchemaEditor<MultiNodeTreePickerValueEditor>(factory, () => new MultiNodePickerConfigurationEditor(ioHelper));
