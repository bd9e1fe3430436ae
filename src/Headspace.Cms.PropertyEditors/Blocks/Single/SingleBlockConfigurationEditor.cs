using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Blocks.Single;

internal sealed class SingleBlockConfigurationEditor(IIOHelper ioHelper) : ConfigurationEditor<SingleBlockConfiguration>(ioHelper);
