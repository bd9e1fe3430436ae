using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.Sync.DataTypes;

internal sealed class DataTypeSerializer(PropertyEditorCollection propertyEditors, IConfigurationEditorJsonSerializer jsonSerializer)
{
    public XElement Serialize(IDataType dataType, string? folder)
    {
        var root = SyncXml.Root("DataType", dataType.Key, dataType.Name, dataType.Level);
        XElement info = new(
            "Info",
            SyncXml.Text("Name", dataType.Name),
            SyncXml.Text("EditorAlias", dataType.EditorAlias),
            SyncXml.Text("EditorUiAlias", dataType.EditorUiAlias));
        if (folder is not null)
            info.Add(SyncXml.Text("Folder", folder));
        root.Add(info, SyncXml.CData("Config", SyncJson.Pretty(jsonSerializer.Serialize(dataType.ConfigurationData))));
        return root;
    }

    public IDataType Deserialize(SyncFile file, IDataType? existing, int parentId, bool leavesConfig)
    {
        var alias = file.Required("Info", "EditorAlias");
        if (!propertyEditors.TryGet(alias, out var editor))
            throw file.Error(file.Element("Info", "EditorAlias"), $"there is no property editor \"{alias}\"");

        var dataType = existing ?? new DataType(editor, jsonSerializer, parentId) { Key = file.Key };
        dataType.Name = file.Required("Info", "Name");
        dataType.Editor = editor;
        dataType.EditorUiAlias = file.Text("Info", "EditorUiAlias") ?? alias;
        if (existing is null || !leavesConfig)
            dataType.ConfigurationData = Configuration(file);
        dataType.DatabaseType = ValueTypes.ToStorageType(
            dataType.ConfigurationObject is IConfigureValueType configured ? configured.ValueType : editor.GetValueEditor().ValueType);
        return dataType;
    }

    private Dictionary<string, object> Configuration(SyncFile file)
    {
        try
        {
            return file.Text("Config") is { } json && !string.IsNullOrWhiteSpace(json)
                ? jsonSerializer.Deserialize<Dictionary<string, object>>(json) ?? []
                : [];
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw file.Error(file.Element("Config"), $"the configuration is no JSON object: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
