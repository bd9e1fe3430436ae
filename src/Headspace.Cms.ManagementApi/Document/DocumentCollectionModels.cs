using Headspace.Cms.ManagementApi.Http;

namespace Headspace.Cms.ManagementApi.Document;

internal sealed record DocumentTypeCollectionReferenceResponseModel(Guid Id, string Alias, string Icon, ReferenceByIdModel? Collection);

internal sealed record DocumentCollectionResponseModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    string? Creator,
    string? Updater,
    int SortOrder,
    bool IsTrashed,
    bool IsProtected,
    IReadOnlyList<ReferenceByIdModel> Ancestors,
    DocumentTypeCollectionReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants);
