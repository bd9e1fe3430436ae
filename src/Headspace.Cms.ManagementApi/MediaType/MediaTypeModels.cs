using Headspace.Cms.ManagementApi.DocumentType;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Tree;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.MediaType;

internal sealed record MediaTypeConfigurationResponseModel(IEnumerable<string> ReservedFieldNames);

internal sealed record MediaTypeItemResponseModel(Guid Id, IReadOnlyList<FlagModel> Flags, string Name, string? Icon)
{
    public static MediaTypeItemResponseModel Of(IMediaType type) => new(type.Key, [], type.Name ?? string.Empty, type.Icon);
}

internal sealed record AllowedMediaTypeModel(Guid Id, string Name, string? Description, string? Icon);

internal sealed record MediaTypeSortModel(ReferenceByIdModel MediaType, int SortOrder);

internal sealed record MediaTypeCompositionModel(ReferenceByIdModel MediaType, CompositionType CompositionType);

internal sealed record MediaTypeTreeItemResponseModel(
    Guid Id, ReferenceByIdModel? Parent, bool HasChildren, IReadOnlyList<FlagModel> Flags, string Name, bool IsFolder, string Icon, bool IsDeletable)
{
    /// <summary>Types are kept whole in memory: reading each costs no query.</summary>
    public static IEnumerable<MediaTypeTreeItemResponseModel> Of(IMediaTypeService types, TypeTreeItems found) => found.Items.Select(item =>
    {
        var type = found.IsFolder(item) ? null : types.Get(item.Key);
        return new MediaTypeTreeItemResponseModel(
            item.Key, found.ParentOf(item), item.HasChildren, [], item.Name ?? string.Empty, type is null, type?.Icon ?? string.Empty, type is null || !type.IsSystemMediaType());
    });
}

internal sealed record MediaTypeResponseModel(
    Guid Id,
    string Alias,
    string Name,
    string? Description,
    string Icon,
    bool AllowedAsRoot,
    bool VariesByCulture,
    bool VariesBySegment,
    ReferenceByIdModel? Collection,
    bool IsElement,
    IReadOnlyList<PropertyTypeResponseModel> Properties,
    IReadOnlyList<PropertyTypeContainerResponseModel> Containers,
    IReadOnlyList<MediaTypeSortModel> AllowedMediaTypes,
    IReadOnlyList<MediaTypeCompositionModel> Compositions,
    bool IsDeletable,
    bool AliasCanBeChanged)
{
    public static MediaTypeResponseModel Of(IMediaType type)
    {
        var (properties, containers) = PropertyTypeModels.Of(type);
        return new MediaTypeResponseModel(
            type.Key,
            type.Alias,
            type.Name ?? string.Empty,
            type.Description,
            type.Icon ?? string.Empty,
            type.AllowedAsRoot,
            type.VariesByCulture(),
            type.VariesBySegment(),
            ReferenceByIdModel.Of(type.ListView),
            type.IsElement,
            properties,
            containers,
            [.. (type.AllowedContentTypes ?? []).OrderBy(allowed => allowed.SortOrder).Select(allowed => new MediaTypeSortModel(new ReferenceByIdModel(allowed.Key), allowed.SortOrder))],
            [
                .. type.ContentTypeComposition.Select(composed => new MediaTypeCompositionModel(
                    new ReferenceByIdModel(composed.Key), composed.Id == type.ParentId ? CompositionType.Inheritance : CompositionType.Composition)),
            ],
            !type.IsSystemMediaType(),
            !type.IsSystemMediaType());
    }
}
