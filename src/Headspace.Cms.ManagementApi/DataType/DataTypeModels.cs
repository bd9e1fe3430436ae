using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Tree;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.DataType;

internal sealed record DataTypePropertyPresentationModel(string Alias, object? Value);

internal sealed record DataTypeResponseModel(
    Guid Id, string Name, string EditorAlias, string EditorUiAlias, IReadOnlyList<DataTypePropertyPresentationModel> Values, bool IsDeletable, bool CanIgnoreStartNodes)
{
    public static DataTypeResponseModel Of(IDataType dataType)
    {
        // What an editor leaves unsaid has its default; the client is told both.
        var configuration = dataType.Editor?.GetConfigurationEditor() is { } editor
            ? editor.ToConfigurationEditor(dataType.ConfigurationData)
            : dataType.ConfigurationData;
        return new DataTypeResponseModel(
            dataType.Key,
            dataType.Name ?? string.Empty,
            dataType.EditorAlias,
            dataType.EditorUiAlias ?? string.Empty,
            [.. configuration.Select(value => new DataTypePropertyPresentationModel(value.Key, value.Value))],
            dataType.IsDeletableDataType(),
            dataType.ConfigurationObject is IIgnoreUserStartNodesConfig);
    }
}

internal sealed record DataTypeItemResponseModel(Guid Id, IReadOnlyList<FlagModel> Flags, string Name, string? EditorUiAlias, string EditorAlias, bool IsDeletable)
{
    public static DataTypeItemResponseModel Of(IDataType dataType) =>
        new(dataType.Key, [], dataType.Name ?? string.Empty, dataType.EditorUiAlias, dataType.EditorAlias, dataType.IsDeletableDataType());
}

internal sealed record DataTypeTreeItemResponseModel(
    Guid Id, ReferenceByIdModel? Parent, bool HasChildren, IReadOnlyList<FlagModel> Flags, string Name, bool IsFolder, string? EditorUiAlias, bool IsDeletable)
{
    public static async Task<IEnumerable<DataTypeTreeItemResponseModel>> OfAsync(IDataTypeService dataTypes, TypeTreeItems found)
    {
        var keys = found.Items.Where(item => !found.IsFolder(item)).Select(item => item.Key).ToArray();
        var known = keys.Length == 0 ? [] : (await dataTypes.GetAllAsync(keys)).ToDictionary(dataType => dataType.Id);
        return found.Items.Select(item =>
        {
            var dataType = known.GetValueOrDefault(item.Id);
            return new DataTypeTreeItemResponseModel(
                item.Key,
                found.ParentOf(item),
                item.HasChildren,
                [],
                item.Name ?? string.Empty,
                found.IsFolder(item),
                dataType?.EditorUiAlias,
                found.IsFolder(item) ? !item.HasChildren : dataType?.IsDeletableDataType() ?? false);
        });
    }
}
