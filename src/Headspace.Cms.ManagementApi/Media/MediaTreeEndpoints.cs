using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Tree;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Media;

/// <summary>The tree of media, and media by its keys.</summary>
internal static class MediaTreeEndpoints
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Media;

    public static void Map(RouteGroupBuilder api)
    {
        ContentTreeEndpoints.Map(
            api.MapGroup("/tree/media").RequireAuthorization(ManagementPolicies.SectionAccessForMediaTree), Type, (MediaItems items, IReadOnlyCollection<AccessibleEntity> found) => items.Tree(found));
        api.MapGet("/item/media", ([FromQuery(Name = "id")] Guid[]? ids, IEntityService entities, MediaItems items) =>
            ids is { Length: > 0 } ? items.Items([.. entities.GetAll(Type, ids)]) : []).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        api.MapGet("/item/media/search", SearchAsync).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
    }

    private static async Task<object> SearchAsync(
        string query,
        bool? trashed,
        string? culture,
        Guid? parentId,
        [FromQuery] Guid[]? allowedMediaTypes,
        Guid? dataTypeId,
        Page page,
        IIndexedEntitySearchService search,
        IDataTypeService dataTypes,
        MediaItems items)
    {
        var ignoresStartNodes = dataTypeId is { } key && await Umbraco.Extensions.DateTypeServiceExtensions.IsDataTypeIgnoringUserStartNodesAsync(dataTypes, key);
        var found = await search.SearchAsync(Type, query, parentId, allowedMediaTypes, trashed, culture, page.Skip, page.Take, ignoresStartNodes);
        return ModelPage.Of(found.Total, items.Items([.. found.Items]));
    }
}
