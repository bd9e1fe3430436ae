using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.MemberGroup;

/// <summary>The groups of members, for those who choose one.</summary>
internal static class MemberGroupEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/tree/member-group/root", async (Page page, IMemberGroupService groups) =>
            ModelPage.Of((await groups.GetAllAsync())
                .OrderBy(group => group.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(group => new NamedEntityTreeItemResponseModel(group.Key, group.Name ?? string.Empty, HasChildren: false, Parent: null))
                .ToList(), page))
            .RequireAuthorization(ManagementPolicies.SectionAccessForMemberTree);
        api.MapGet("/item/member-group", async ([FromQuery(Name = "id")] Guid[]? ids, IMemberGroupService groups) =>
            (await groups.GetAsync(ids ?? [])).Select(MemberGroupItemResponseModel.Of).ToList())
            .RequireAuthorization(ManagementPolicies.BackOfficeAccess);
    }
}

internal sealed record MemberGroupItemResponseModel(Guid Id, IReadOnlyList<FlagModel> Flags, string Name)
{
    public static MemberGroupItemResponseModel Of(IMemberGroup group) => new(group.Key, [], group.Name ?? string.Empty);
}
