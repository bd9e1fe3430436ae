using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Blocks.List;

internal sealed class BlockListConfigurationEditor(IIOHelper ioHelper) : ConfigurationEditor<BlockListConfiguration>(ioHelper);
