using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.ManagementApi.Document;

internal enum DocumentVariantState
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}

internal sealed record DocumentTypeReferenceResponseModel(Guid Id, string Icon, ReferenceByIdModel? Collection)
{
    public static DocumentTypeReferenceResponseModel Of(IContentEntitySlim entity) =>
        new(entity.ContentTypeKey, entity.ContentTypeIcon ?? string.Empty, ReferenceByIdModel.Of(entity.ListViewKey));
}

internal sealed record DocumentVariantItemResponseModel(string Name, string? Culture, Guid Id, IReadOnlyList<FlagModel> Flags, DocumentVariantState State);

internal sealed record DocumentTreeItemResponseModel(
    Guid Id,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    IReadOnlyList<FlagModel> Flags,
    bool NoAccess,
    bool IsTrashed,
    DateTime CreateDate,
    bool IsProtected,
    IReadOnlyList<ReferenceByIdModel> Ancestors,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants);

internal sealed record DocumentItemResponseModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    bool IsTrashed,
    bool IsProtected,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants);

internal sealed record DocumentRecycleBinItemResponseModel(
    Guid Id,
    DateTime CreateDate,
    bool HasChildren,
    ReferenceByIdModel? Parent,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentVariantItemResponseModel> Variants);
