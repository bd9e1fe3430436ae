using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Blocks.Grid;

internal sealed class BlockGridConfigurationEditor(IIOHelper ioHelper) : ConfigurationEditor<BlockGridConfiguration>(ioHelper);
