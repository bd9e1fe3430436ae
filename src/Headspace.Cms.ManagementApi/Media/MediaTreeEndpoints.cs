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
        var group = api.MapGroup("/tree/media").RequireAuthorization(ManagementPolicies.SectionAccessForMediaTree);
        group.MapGet("/root", (Page page, Guid? dataTypeId, EntityTree tree, MediaItems items) => PageAsync(tree.ChildrenAsync(Type, null, page, dataTypeId), items));
        group.MapGet("/children", (Guid parentId, Page page, Guid? dataTypeId, EntityTree tree, MediaItems items) =>
            PageAsync(tree.ChildrenAsync(Type, parentId, page, dataTypeId), items));
        group.MapGet("/siblings", async (Guid target, int? before, int? after, Guid? dataTypeId, EntityTree tree, MediaItems items) =>
        {
            var found = await tree.SiblingsAsync(Type, target, before ?? 0, after ?? 0, dataTypeId);
            return new Subset<MediaTreeItemResponseModel>(found.TotalBefore, found.TotalAfter, items.Tree(found.Items));
        });
        group.MapGet("/ancestors", async (Guid descendantId, EntityTree tree, MediaItems items) => items.Tree(await tree.AncestorsAsync(Type, descendantId)));

        api.MapGet("/item/media", ([FromQuery(Name = "id")] Guid[]? ids, IEntityService entities, MediaItems items) =>
            ids is { Length: > 0 } ? items.Items([.. entities.GetAll(Type, ids)]) : []).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        api.MapGet("/item/media/search", SearchAsync).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
    }

    private static async Task<object> PageAsync(Task<ModelPage<AccessibleEntity>> children, MediaItems items)
    {
        var found = await children;
        return ModelPage.Of(found.Total, items.Tree(found.Items));
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
