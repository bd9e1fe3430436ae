using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.ManagementApi.UserGroup;

/// <summary>The groups of users, and who is in them.</summary>
internal static class UserGroupEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var groups = api.MapGroup("/user-group").RequireAuthorization(ManagementPolicies.SectionAccessUsers);
        groups.MapGet("", async (Page page, IUserGroupService service, UserGroupMapping mapping) =>
            await service.GetAllAsync(page.Skip, page.Take) is var found ? ModelPage.Of(found.Total, await mapping.ToResponsesAsync(found.Items)) : null);
        groups.MapGet("/{id:guid}", GetAsync);
        groups.MapPost("", CreateAsync);
        groups.MapPut("/{id:guid}", UpdateAsync);
        groups.MapDelete("/{id:guid}", (Guid id, Actor actor, IUserGroupService service, IUserGroupPermissionService permissions) => DeleteAsync([id], actor, service, permissions));
        groups.MapDelete("", (Body<DeleteUserGroupsRequestModel> body, Actor actor, IUserGroupService service, IUserGroupPermissionService permissions) =>
            DeleteAsync([.. body.Value.UserGroupIds.Select(reference => reference.Id)], actor, service, permissions));
        groups.MapPost("/{id:guid}/users", (Guid id, Body<IReadOnlyList<ReferenceByIdModel>> body, Actor actor, IUserGroupService service, IUserGroupPermissionService permissions) =>
            MembersAsync(id, body.Value, actor, permissions, service.AddUsersToUserGroupAsync));
        groups.MapDelete("/{id:guid}/users", (Guid id, Body<IReadOnlyList<ReferenceByIdModel>> body, Actor actor, IUserGroupService service, IUserGroupPermissionService permissions) =>
            MembersAsync(id, body.Value, actor, permissions, service.RemoveUsersFromUserGroupAsync));

        api.MapGet("/filter/user-group", FilterAsync).RequireAuthorization(ManagementPolicies.SectionAccessUsers);
        api.MapGet("/item/user-group", async (Guid[] id, IUserGroupService service) =>
            (await service.GetAsync(id.AsEnumerable())).Select(group => new UserGroupItemResponseModel(group.Key, group.Name ?? string.Empty, group.Icon, group.Alias)).ToList())
            .RequireAuthorization(ManagementPolicies.BackOfficeAccess);
    }

    private static async Task<object> FilterAsync(string? filter, Page page, Actor actor, IUserGroupService service, UserGroupMapping mapping)
    {
        var found = await service.FilterAsync(actor.Key, filter, page.Skip, page.Take);
        return found.Success
            ? ModelPage.Of(found.Result.Total, await mapping.ToResponsesAsync(found.Result.Items))
            : Problem.Of(found.Status);
    }

    private static async Task<object> GetAsync(Guid id, Actor actor, IUserGroupService service, IUserGroupPermissionService permissions, UserGroupMapping mapping) =>
        await service.GetAsync(id) is not { } group ? Problem.Of(UserGroupOperationStatus.NotFound)
        : await permissions.AuthorizeAccessAsync(actor.User, id) != UserGroupAuthorizationStatus.Success ? Problem.Forbidden()
        : (await mapping.ToResponsesAsync([group]))[0];

    private static async Task<object> CreateAsync(
        Body<UserGroupRequestModel> body, Actor actor, IUserGroupService service, IUserGroupPermissionService permissions, UserGroupMapping mapping, IShortStringHelper strings)
    {
        IUserGroup group = new Umbraco.Cms.Core.Models.Membership.UserGroup(strings) { Key = body.Value.Id ?? Guid.NewGuid() };
        if (await mapping.ApplyAsync(group, body.Value) is { } refusal)
        {
            return refusal;
        }

        if (await permissions.AuthorizeCreateAsync(actor.User, group) != UserGroupAuthorizationStatus.Success)
        {
            return Problem.Forbidden();
        }

        // Whoever makes a group is in it, unless they are in all.
        var created = await service.CreateAsync(group, actor.Key, actor.IsAdministrator ? null : [actor.Key]);
        return created.Success ? Answer.Created("user-group", created.Result.Key) : Problem.Of(created.Status);
    }

    private static async Task<object> UpdateAsync(
        Guid id, Body<UserGroupRequestModel> body, Actor actor, IUserGroupService service, IUserGroupPermissionService permissions, UserGroupMapping mapping)
    {
        if (await service.GetAsync(id) is not { } group)
        {
            return Problem.Of(UserGroupOperationStatus.NotFound);
        }

        if (await permissions.AuthorizeAccessAsync(actor.User, id) != UserGroupAuthorizationStatus.Success)
        {
            return Problem.Forbidden();
        }

        if (await mapping.ApplyAsync(group, body.Value) is { } refusal)
        {
            return refusal;
        }

        if (await permissions.AuthorizeUpdateAsync(actor.User, group) != UserGroupAuthorizationStatus.Success)
        {
            return Problem.Forbidden();
        }

        var updated = await service.UpdateAsync(group, actor.Key);
        return updated.Success ? Answer.Done : Problem.Of(updated.Status);
    }

    private static async Task<object> DeleteAsync(HashSet<Guid> ids, Actor actor, IUserGroupService service, IUserGroupPermissionService permissions)
    {
        if (await permissions.AuthorizeAccessAsync(actor.User, ids) != UserGroupAuthorizationStatus.Success)
        {
            return Problem.Forbidden();
        }

        var deleted = await service.DeleteAsync(ids);
        return deleted.Success ? Answer.Done : Problem.Of(deleted.Result);
    }

    private static async Task<object> MembersAsync(
        Guid id,
        IReadOnlyList<ReferenceByIdModel> users,
        Actor actor,
        IUserGroupPermissionService permissions,
        Func<UsersToUserGroupManipulationModel, Guid, Task<Umbraco.Cms.Core.Attempt<UserGroupOperationStatus>>> change)
    {
        if (await permissions.AuthorizeAccessAsync(actor.User, id) != UserGroupAuthorizationStatus.Success)
        {
            return Problem.Forbidden();
        }

        var changed = await change(new UsersToUserGroupManipulationModel(id, [.. users.Select(user => user.Id)]), actor.Key);
        return changed.Success ? Answer.Done : Problem.Of(changed.Result);
    }
}
