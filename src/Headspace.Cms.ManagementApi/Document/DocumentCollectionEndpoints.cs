using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>What lies under a document, as a table that the editor orders, filters and leafs through.</summary>
internal static class DocumentCollectionEndpoints
{
    private const string UsualOrder = "updateDate";

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/collection/document/{id:guid}", ReadAsync).RequireAuthorization(ManagementPolicies.TreeAccessDocuments);

    private static async Task<object> ReadAsync(
        Guid id,
        Guid? dataTypeId,
        string? orderBy,
        string? orderCulture,
        Direction? orderDirection,
        string? filter,
        Page page,
        IContentListViewService lists,
        DocumentCollection models,
        DocumentAccess access,
        Actor actor)
    {
        if (await access.DenyListAsync(id) is { } denial)
        {
            return denial;
        }

        var attempt = await lists.GetListViewItemsByKeyAsync(
            actor.User, id, dataTypeId, orderBy ?? UsualOrder, orderCulture, orderDirection ?? Direction.Ascending, filter, page.Skip, page.Take);
        return attempt is { Success: true, Result: { } list } ? models.Of(list) : Problem.Of(attempt.Status);
    }
}
