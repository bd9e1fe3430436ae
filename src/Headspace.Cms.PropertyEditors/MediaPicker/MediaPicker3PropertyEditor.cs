using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.MediaPicker;

[DataEditor(Constants.PropertyEditors.Aliases.MediaPicker3, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MediaPicker3PropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : SchemaEditor<MediaPicker3ValueEditor>(factory, () => new MediaPicker3ConfigurationEditor(ioHelper));
