using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Tree;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.DocumentType;

internal sealed record DocumentTypeConfigurationResponseModel(
    DataTypeChangeMode DataTypesCanBeChanged, bool DisableTemplates, bool UseSegments, IEnumerable<string> ReservedFieldNames);

internal sealed record DocumentTypeItemResponseModel(Guid Id, IReadOnlyList<FlagModel> Flags, string Name, bool IsElement, string? Icon, string? Description)
{
    public static DocumentTypeItemResponseModel Of(IContentType type) => new(type.Key, [], type.Name ?? string.Empty, type.IsElement, type.Icon, type.Description);
}

internal sealed record AllowedDocumentTypeModel(Guid Id, string Name, string? Description, string? Icon);

internal sealed record DocumentTypeBlueprintItemResponseModel(Guid Id, IReadOnlyList<FlagModel> Flags, string Name);

internal sealed record DocumentTypeCompositionResponseModel(Guid Id, string Name, string Icon);

internal sealed record DocumentTypeTreeItemResponseModel(
    Guid Id, ReferenceByIdModel? Parent, bool HasChildren, IReadOnlyList<FlagModel> Flags, string Name, bool IsFolder, bool IsElement, string Icon)
{
    /// <summary>Types are kept whole in memory: reading each costs no query.</summary>
    public static IEnumerable<DocumentTypeTreeItemResponseModel> Of(IContentTypeService types, TypeTreeItems found) => found.Items.Select(item =>
    {
        var type = found.IsFolder(item) ? null : types.Get(item.Key);
        return new DocumentTypeTreeItemResponseModel(
            item.Key, found.ParentOf(item), item.HasChildren, [], item.Name ?? string.Empty, type is null, type?.IsElement ?? false, type?.Icon ?? string.Empty);
    });
}
