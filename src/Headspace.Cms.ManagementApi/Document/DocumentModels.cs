using System.Text.Json.Serialization;
using Headspace.Cms.ManagementApi.Http;

namespace Headspace.Cms.ManagementApi.Document;

internal sealed record DocumentValueModel(string Alias, string? Culture, string? Segment)
{
    [JsonConverter(typeof(EditorValueConverter))]
    public object? Value { get; init; }
}

internal sealed record DocumentValueResponseModel(string Alias, string? Culture, string? Segment, string EditorAlias, object? Value);

internal sealed record DocumentVariantRequestModel(string? Culture, string? Segment, string Name);

internal sealed record DocumentVariantResponseModel(
    string? Culture,
    string? Segment,
    string Name,
    DateTime CreateDate,
    DateTime UpdateDate,
    DocumentVariantState State,
    DateTime? PublishDate,
    DateTime? ScheduledPublishDate,
    DateTime? ScheduledUnpublishDate,
    Guid Id,
    IReadOnlyList<FlagModel> Flags);

internal sealed record DocumentResponseModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    DocumentTypeReferenceResponseModel DocumentType,
    ReferenceByIdModel? Template,
    bool IsTrashed,
    IReadOnlyList<DocumentValueResponseModel> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants);

internal record UpdateDocumentRequestModel(
    IReadOnlyList<DocumentValueModel> Values, IReadOnlyList<DocumentVariantRequestModel> Variants, ReferenceByIdModel? Template);

internal sealed record ValidateUpdateDocumentRequestModel(
    IReadOnlyList<DocumentValueModel> Values, IReadOnlyList<DocumentVariantRequestModel> Variants, ReferenceByIdModel? Template, IReadOnlyList<string>? Cultures)
    : UpdateDocumentRequestModel(Values, Variants, Template);

internal sealed record CreateDocumentRequestModel(
    Guid? Id,
    ReferenceByIdModel? Parent,
    ReferenceByIdModel DocumentType,
    ReferenceByIdModel? Template,
    IReadOnlyList<DocumentValueModel> Values,
    IReadOnlyList<DocumentVariantRequestModel> Variants);

internal sealed record MoveDocumentRequestModel(ReferenceByIdModel? Target);

internal sealed record CopyDocumentRequestModel(ReferenceByIdModel? Target, bool RelateToOriginal, bool IncludeDescendants);

internal sealed record SortingRequestModel(ReferenceByIdModel? Parent, IReadOnlyList<ItemSortingRequestModel> Sorting);

internal sealed record ItemSortingRequestModel(Guid Id, int SortOrder);

internal sealed record DocumentConfigurationResponseModel(
    bool DisableDeleteWhenReferenced, bool DisableUnpublishWhenReferenced, bool AllowEditInvariantFromNonDefault, bool AllowNonExistingSegmentsCreation);
