using Headspace.Cms.Persistence.Nodes;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.Persistence.DataTypes;

internal sealed class DataTypeFactory(
    Lazy<PropertyEditorCollection> editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer serializer,
    ILogger<DataTypeFactory> logger)
{
    public IDataType Create(DataTypeRow row, NodeRow node)
    {
        if (!editors.Value.TryGet(row.PropertyEditorAlias, out var editor))
        {
            logger.LogWarning("Data type {Name} has the unknown property editor {Alias}; its values are kept, but cannot be edited.", node.Name, row.PropertyEditorAlias);
            editor = new MissingEditor(row.PropertyEditorAlias, valueEditors);
        }
        var dataType = new DataType(editor, serializer, node.ParentId)
        {
            Id = node.Id,
            Key = node.Key,
            Name = node.Name,
            Level = node.Level,
            Path = node.Path,
            SortOrder = node.SortOrder,
            Trashed = node.Trashed,
            CreatorId = node.CreatorId ?? 0,
            CreateDate = node.CreateDate,
            UpdateDate = node.CreateDate,
            DatabaseType = Enum.TryParse<ValueStorageType>(row.DbType, ignoreCase: true, out var storage) ? storage : ValueStorageType.Nvarchar,
            EditorUiAlias = row.PropertyEditorUiAlias,
        };
        dataType.SetConfigurationData(editor.GetConfigurationEditor().FromDatabase(row.Config, serializer));
        dataType.ResetDirtyProperties(rememberDirty: false);
        return dataType;
    }

    /// <summary>Keeps the alias of an editor that is not installed, so that saving does not lose it.</summary>
    private sealed class MissingEditor : DataEditor
    {
        public MissingEditor(string alias, IDataValueEditorFactory valueEditors)
            : base(valueEditors) => Alias = alias;
    }
}
