using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks.Grid;

[DataEditor(Constants.PropertyEditors.Aliases.BlockGrid, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class BlockGridPropertyEditor(IDataValueEditorFactory factory, IJsonSerializer jsonSerializer, IIOHelper ioHelper, IBlockValuePropertyIndexValueFactory indexValues)
    : BlockPropertyEditor<BlockGridValueEditor, BlockGridValue>(factory, jsonSerializer, indexValues, () => new BlockGridConfigurationEditor(ioHelper));
