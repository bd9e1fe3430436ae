using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.Http;

namespace Headspace.Cms.ManagementApi.DocumentBlueprint;

internal sealed record CreateDocumentBlueprintRequestModel(
    Guid? Id,
    ReferenceByIdModel? Parent,
    ReferenceByIdModel DocumentType,
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants);

internal sealed record CreateDocumentBlueprintFromDocumentRequestModel(ReferenceByIdModel Document, Guid? Id, string Name, ReferenceByIdModel? Parent);

internal sealed record UpdateDocumentBlueprintRequestModel(IReadOnlyList<DocumentValueModel> Values, IReadOnlyList<DocumentVariantRequestModel> Variants);

internal sealed record MoveDocumentBlueprintRequestModel(ReferenceByIdModel? Target);

internal sealed record DocumentBlueprintResponseModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    DocumentTypeReferenceResponseModel DocumentType,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants);

internal sealed record DocumentBlueprintItemResponseModel(Guid Id, IReadOnlyList<FlagModel> Flags, string Name, DocumentTypeReferenceResponseModel DocumentType);

internal sealed record DocumentBlueprintTreeItemResponseModel(
    Guid Id,
    ReferenceByIdModel? Parent,
    bool HasChildren,
    IReadOnlyList<FlagModel> Flags,
    string Name,
    bool IsFolder,
    DocumentTypeReferenceResponseModel? DocumentType);
