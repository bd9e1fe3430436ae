using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Member;

/// <summary>Members, for those who choose one.</summary>
internal static class MemberEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/item/member", ([FromQuery(Name = "id")] Guid[]? ids, IEntityService entities) =>
            MemberItems.Of(ids is { Length: > 0 } ? entities.GetAll(UmbracoObjectTypes.Member, ids) : []))
            .RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        api.MapGet("/item/member/search", SearchAsync).RequireAuthorization(ManagementPolicies.SectionAccessForMemberTree);
    }

    private static async Task<object> SearchAsync(
        string query, [FromQuery(Name = "allowedMemberTypes")] Guid[]? types, Page page, IIndexedEntitySearchService search)
    {
        var found = await search.SearchAsync(
            UmbracoObjectTypes.Member, query, parentId: null, contentTypeIds: types is { Length: > 0 } ? types : null, trashed: null, skip: page.Skip, take: page.Take);
        return ModelPage.Of(found.Total, MemberItems.Of(found.Items));
    }
}
