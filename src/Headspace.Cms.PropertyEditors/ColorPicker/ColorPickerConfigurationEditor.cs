using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.ColorPicker;

internal sealed class ColorPickerConfigurationEditor(IIOHelper ioHelper) : ConfigurationEditor<ColorPickerConfiguration>(ioHelper);
