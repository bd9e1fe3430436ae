using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.TextArea;

[DataEditor(Constants.PropertyEditors.Aliases.TextArea, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TextAreaPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : SchemaEditor<TextOnlyValueEditor>(factory, () => new TextAreaConfigurationEditor(ioHelper));
