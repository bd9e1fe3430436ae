using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks.Single;

[DataEditor(Constants.PropertyEditors.Aliases.SingleBlock, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class SingleBlockPropertyEditor(IDataValueEditorFactory factory, IJsonSerializer jsonSerializer, IIOHelper ioHelper, IBlockValuePropertyIndexValueFactory indexValues)
    : BlockPropertyEditor<SingleBlockValueEditor, SingleBlockValue>(factory, jsonSerializer, indexValues, () => new SingleBlockConfigurationEditor(ioHelper));
