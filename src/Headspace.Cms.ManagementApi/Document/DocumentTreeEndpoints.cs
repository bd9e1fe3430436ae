using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Tree;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>The tree of documents, and documents by their keys.</summary>
internal static class DocumentTreeEndpoints
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Document;

    public static void Map(RouteGroupBuilder api)
    {
        ContentTreeEndpoints.Map(
            api.MapGroup("/tree/document").RequireAuthorization(ManagementPolicies.SectionAccessForContentTree), Type, (DocumentItems items, IReadOnlyCollection<AccessibleEntity> found) => items.Tree(found));
        api.MapGet("/item/document", ([FromQuery(Name = "id")] Guid[]? ids, IEntityService entities, DocumentItems items) =>
            ids is { Length: > 0 } ? items.Items([.. entities.GetAll(Type, ids)]) : []).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        api.MapGet("/item/document/search", SearchAsync).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
    }

    private static async Task<object> SearchAsync(
        string query,
        bool? trashed,
        string? culture,
        Guid? parentId,
        [FromQuery] Guid[]? allowedDocumentTypes,
        Guid? dataTypeId,
        Page page,
        IIndexedEntitySearchService search,
        IDataTypeService dataTypes,
        DocumentItems items)
    {
        var ignoresStartNodes = dataTypeId is { } key && await Umbraco.Extensions.DateTypeServiceExtensions.IsDataTypeIgnoringUserStartNodesAsync(dataTypes, key);
        var found = await search.SearchAsync(Type, query, parentId, allowedDocumentTypes, trashed, culture, page.Skip, page.Take, ignoresStartNodes);
        return ModelPage.Of(found.Total, items.Items([.. found.Items]));
    }
}
