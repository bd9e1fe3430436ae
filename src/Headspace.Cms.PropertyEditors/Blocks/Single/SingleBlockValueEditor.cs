using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.Blocks.Single;

internal sealed class SingleBlockValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute,
    BlockValues blockValues,
    BlockValidation validation)
    : BlockValueEditor<SingleBlockValue, SingleBlockLayoutItem>(shortStringHelper, jsonSerializer, ioHelper, attribute, blockValues, validation);
