using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks.List;

[DataEditor(Constants.PropertyEditors.Aliases.BlockList, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class BlockListPropertyEditor(IDataValueEditorFactory factory, IJsonSerializer jsonSerializer, IIOHelper ioHelper, IBlockValuePropertyIndexValueFactory indexValues)
    : BlockPropertyEditor<BlockListValueEditor, BlockListValue>(factory, jsonSerializer, indexValues, () => new BlockListConfigurationEditor(ioHelper));
