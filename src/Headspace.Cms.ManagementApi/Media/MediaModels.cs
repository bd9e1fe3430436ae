using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.ManagementApi.Media;

internal sealed record MediaTypeReferenceResponseModel(Guid Id, string Icon, ReferenceByIdModel? Collection)
{
    public static MediaTypeReferenceResponseModel Of(IContentEntitySlim entity) =>
        new(entity.ContentTypeKey, entity.ContentTypeIcon ?? string.Empty, ReferenceByIdModel.Of(entity.ListViewKey));
}

internal sealed record VariantItemResponseModel(string Name, string? Culture);

internal sealed record MediaTreeItemResponseModel(
    Guid Id,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    IReadOnlyList<FlagModel> Flags,
    bool NoAccess,
    bool IsTrashed,
    DateTime CreateDate,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<VariantItemResponseModel> Variants);

internal sealed record MediaItemResponseModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    bool IsTrashed,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<VariantItemResponseModel> Variants);

internal sealed record MediaRecycleBinItemResponseModel(
    Guid Id, DateTime CreateDate, bool HasChildren, ReferenceByIdModel? Parent, MediaTypeReferenceResponseModel MediaType, IReadOnlyList<VariantItemResponseModel> Variants);

internal sealed record MediaVariantResponseModel(string? Culture, string? Segment, string Name, DateTime CreateDate, DateTime UpdateDate);

internal sealed record MediaResponseModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    bool IsTrashed,
    MediaTypeReferenceResponseModel MediaType,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<MediaVariantResponseModel> Variants);

internal sealed record CreateMediaRequestModel(
    Guid? Id, ReferenceByIdModel? Parent, ReferenceByIdModel MediaType, IReadOnlyList<DocumentValueModel> Values, IReadOnlyList<DocumentVariantRequestModel> Variants);

internal sealed record UpdateMediaRequestModel(IReadOnlyList<DocumentValueModel> Values, IReadOnlyList<DocumentVariantRequestModel> Variants);

internal sealed record MediaConfigurationResponseModel(bool DisableDeleteWhenReferenced, bool DisableUnpublishWhenReferenced);

internal sealed record MediaTypeCollectionReferenceResponseModel(Guid Id, string Alias, string Icon, ReferenceByIdModel? Collection);

internal sealed record MediaCollectionResponseModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    string? Creator,
    int SortOrder,
    MediaTypeCollectionReferenceResponseModel MediaType,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<MediaVariantResponseModel> Variants);
