using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.ValueList;

[DataEditor(Constants.PropertyEditors.Aliases.CheckBoxList, ValueEditorIsReusable = true)]
internal sealed class CheckBoxListPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : SchemaEditor<MultipleValueEditor>(factory, () => new ValueListConfigurationEditor<ValueListConfiguration>(ioHelper));
