using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.ImageCropper;

internal sealed class ImageCropperConfigurationEditor(IIOHelper ioHelper) : ConfigurationEditor<ImageCropperConfiguration>(ioHelper);
