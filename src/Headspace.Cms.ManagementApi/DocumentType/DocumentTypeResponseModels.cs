using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.DocumentType;

internal sealed record DocumentTypeResponseModel(
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
    IReadOnlyList<ReferenceByIdModel> AllowedTemplates,
    ReferenceByIdModel? DefaultTemplate,
    DocumentTypeCleanupModel Cleanup,
    IReadOnlyList<DocumentTypeSortModel> AllowedDocumentTypes,
    IReadOnlyList<DocumentTypeCompositionModel> Compositions);

internal sealed record DocumentTypeCleanupModel(bool PreventCleanup, int? KeepAllVersionsNewerThanDays, int? KeepLatestVersionPerDayForDays);

internal sealed record DocumentTypeSortModel(ReferenceByIdModel DocumentType, int SortOrder);

internal sealed record DocumentTypeCompositionModel(ReferenceByIdModel DocumentType, CompositionType CompositionType);

internal enum CompositionType
{
    Composition,
    Inheritance,
}

/// <summary>A document type as its screen and the editor of documents read it.</summary>
internal static class DocumentTypeResponseModels
{
    public static DocumentTypeResponseModel Of(IContentType type)
    {
        var (properties, containers) = PropertyTypeModels.Of(type);
        return new DocumentTypeResponseModel(
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
            [.. (type.AllowedTemplates ?? []).Select(template => new ReferenceByIdModel(template.Key))],
            ReferenceByIdModel.Of(type.DefaultTemplate?.Key),
            new DocumentTypeCleanupModel(
                type.HistoryCleanup?.PreventCleanup ?? false, type.HistoryCleanup?.KeepAllVersionsNewerThanDays, type.HistoryCleanup?.KeepLatestVersionPerDayForDays),
            [.. (type.AllowedContentTypes ?? []).OrderBy(allowed => allowed.SortOrder).Select(allowed => new DocumentTypeSortModel(new ReferenceByIdModel(allowed.Key), allowed.SortOrder))],
            [
                .. type.ContentTypeComposition.Select(composed => new DocumentTypeCompositionModel(
                    new ReferenceByIdModel(composed.Key), composed.Id == type.ParentId ? CompositionType.Inheritance : CompositionType.Composition)),
            ]);
    }
}
