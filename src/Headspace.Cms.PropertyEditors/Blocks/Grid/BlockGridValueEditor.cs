using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.Blocks.Grid;

internal sealed class BlockGridValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute,
    BlockValues blockValues,
    BlockValidation validation)
    : BlockValueEditor<BlockGridValue, BlockGridLayoutItem>(shortStringHelper, jsonSerializer, ioHelper, attribute, blockValues, validation);
