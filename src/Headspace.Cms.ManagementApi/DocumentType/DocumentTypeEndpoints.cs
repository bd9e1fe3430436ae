using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.Tree;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.DocumentType;

/// <summary>Reading document types: what an editor of documents needs of them.</summary>
internal static class DocumentTypeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/document-type").RequireAuthorization(ManagementPolicies.TreeAccessDocumentsOrDocumentTypes);
        group.MapGet("/{id:guid}", GetAsync);
        group.MapGet("/configuration", Configuration);
        group.MapGet("/allowed-at-root", async (Page page, IContentTypeService types) => Allowed(await types.GetAllAllowedAsRootAsync(page.Skip, page.Take)));
        group.MapGet("/{id:guid}/allowed-children", AllowedChildrenAsync);
        group.MapGet("/{id:guid}/blueprint", BlueprintsAsync);
        group.MapGet("/{id:guid}/composition-references", CompositionReferencesAsync);

        var items = api.MapGroup("/item/document-type").RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        items.MapGet("", ([FromQuery(Name = "id")] Guid[]? ids, IContentTypeService types) =>
            ids is { Length: > 0 } ? types.GetMany(ids).Select(DocumentTypeItemResponseModel.Of) : []);
        items.MapGet("/search", Search);

        TypeTreeEndpoints.Map(
            api.MapGroup("/tree/document-type").RequireAuthorization(ManagementPolicies.TreeAccessDocumentsOrDocumentTypes),
            UmbracoObjectTypes.DocumentType,
            UmbracoObjectTypes.DocumentTypeContainer,
            (IContentTypeService types, TypeTreeItems found) => Task.FromResult(DocumentTypeTreeItemResponseModel.Of(types, found)));
    }

    private static async Task<object> GetAsync(Guid id, IContentTypeService types) =>
        await types.GetAsync(id) is { } type ? DocumentTypeResponseModels.Of(type) : Problem.Of(ContentTypeOperationStatus.NotFound);

    private static DocumentTypeConfigurationResponseModel Configuration(
        IOptionsMonitor<DataTypesSettings> dataTypes, IOptionsMonitor<SegmentSettings> segments, IReservedFieldNamesService reserved) =>
        new(dataTypes.CurrentValue.CanBeChanged, false, segments.CurrentValue.Enabled, reserved.GetDocumentReservedFieldNames());

    private static async Task<object> AllowedChildrenAsync(Guid id, Guid? parentContentKey, Page page, IContentTypeService types)
    {
        var attempt = await types.GetAllowedChildrenAsync(id, parentContentKey, page.Skip, page.Take);
        return attempt is { Success: true, Result: { } found } ? Allowed(found) : Problem.Of(attempt.Status);
    }

    private static async Task<object> BlueprintsAsync(Guid id, Page page, IContentBlueprintEditingService blueprints)
    {
        var attempt = await blueprints.GetPagedByContentTypeAsync(id, page.Skip, page.Take);
        return attempt is { Success: true, Result: { } found }
            ? ModelPage.Of(found.Total, found.Items.Select(blueprint => new DocumentTypeBlueprintItemResponseModel(blueprint.Key, [], blueprint.Name ?? string.Empty)))
            : Problem.Of(attempt.Status);
    }

    private static async Task<object> CompositionReferencesAsync(Guid id, IContentTypeService types) => await types.GetAsync(id) is { } type
        ? types.GetComposedOf(type.Id).Select(other => new DocumentTypeCompositionResponseModel(other.Key, other.Name ?? string.Empty, other.Icon ?? string.Empty))
        : Problem.Of(ContentTypeOperationStatus.NotFound);

    private static ModelPage<DocumentTypeItemResponseModel> Search(string query, bool? isElement, Page page, IContentTypeService types) => ModelPage.Of(
        [
            .. types.GetAll()
                .Where(type => (isElement is null || type.IsElement == isElement) && type.Name?.Contains(query, StringComparison.CurrentCultureIgnoreCase) is true)
                .OrderBy(type => type.Name, StringComparer.CurrentCulture)
                .Select(DocumentTypeItemResponseModel.Of),
        ],
        page);

    private static ModelPage<AllowedDocumentTypeModel> Allowed(PagedModel<IContentType> found) => ModelPage.Of(
        found.Total, found.Items.Select(type => new AllowedDocumentTypeModel(type.Key, type.Name ?? string.Empty, type.Description, type.Icon)));
}
