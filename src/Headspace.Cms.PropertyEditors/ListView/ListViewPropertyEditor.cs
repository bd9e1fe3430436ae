using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.ListView;

[DataEditor(Constants.PropertyEditors.Aliases.ListView, ValueEditorIsReusable = true)]
internal sealed class ListViewPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : SchemaEditor<DataValueEditor>(factory, () => new ListViewConfigurationEditor(ioHelper));
