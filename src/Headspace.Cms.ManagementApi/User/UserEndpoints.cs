using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.User;

/// <summary>The users of the backoffice, as the Users section has them.</summary>
internal static class UserEndpoints
{
    private const string Path = "user";

    public static void Map(RouteGroupBuilder api)
    {
        var users = api.MapGroup("/user").RequireAuthorization(ManagementPolicies.SectionAccessUsers);
        users.MapGet("", ListAsync);
        users.MapGet("/configuration", Configuration);
        users.MapPost("", CreateAsync);
        users.MapPost("/set-user-groups", SetGroupsAsync);
        users.MapDelete("", DeleteAsync);
        users.MapPost("/disable", DisableAsync);
        users.MapPost("/enable", EnableAsync);
        users.MapPost("/unlock", UnlockAsync);

        api.MapGet("/filter/user", FilterAsync).RequireAuthorization(ManagementPolicies.SectionAccessUsers);
        api.MapGet("/item/user", async (Guid[] id, IUserService service, UserMapping mapping) => (await service.GetAsync(id)).Select(mapping.ToItem).ToList())
            .RequireAuthorization(ManagementPolicies.BackOfficeAccess);
    }

    private static async Task<object> ListAsync(Page page, Actor actor, IUserService service, UserMapping mapping)
    {
        var found = await service.GetAllAsync(actor.Key, page.Skip, page.Take);
        return found is { Success: true, Result: { } users } ? ModelPage.Of(users.Total, users.Items.Select(mapping.ToResponse)) : Problem.Of(found.Status);
    }

    private static async Task<object> FilterAsync(
        UserOrder? orderBy, Direction? orderDirection, Guid[] userGroupIds, UserState[] userStates, string? filter, Page page, Actor actor, IUserService service, UserMapping mapping)
    {
        var wanted = new UserFilter
        {
            IncludedUserGroups = userGroupIds.Length == 0 ? null : userGroupIds.ToHashSet(),
            IncludeUserStates = userStates.Length == 0 ? null : userStates.ToHashSet(),
            NameFilters = string.IsNullOrWhiteSpace(filter) ? null : new HashSet<string> { filter },
        };
        var found = await service.FilterAsync(actor.Key, wanted, page.Skip, page.Take, orderBy ?? UserOrder.UserName, orderDirection ?? Direction.Ascending);
        return found.Success ? ModelPage.Of(found.Result.Total, found.Result.Items.Select(mapping.ToResponse)) : Problem.Of(found.Status);
    }

    private static UserConfigurationResponseModel Configuration(
        IUserInviteSender invitations, IOptionsMonitor<SecuritySettings> security, IOptionsMonitor<UserPasswordConfigurationSettings> password, ILocalLoginSettingProvider localLogin, ITwoFactorLoginService twoFactor)
    {
        var isLocal = !localLogin.HasDenyLocalLogin();
        return new UserConfigurationResponseModel(
            invitations.CanSendInvites() && isLocal,
            security.CurrentValue.UsernameIsEmail,
            PasswordConfigurationResponseModel.Of(password.CurrentValue),
            isLocal,
            isLocal && twoFactor.GetAllProviderNames().Any());
    }

    private static async Task<object> CreateAsync(Body<CreateUserRequestModel> body, Actor actor, IUserService service, UserAccess access)
    {
        var model = body.Value;
        var groups = Keys(model.UserGroupIds);
        if (!await access.MayGiveGroupsAsync(actor.User, groups))
        {
            return Problem.Forbidden();
        }

        var created = await service.CreateAsync(
            actor.Key,
            new UserCreateModel { Id = model.Id, Email = model.Email, UserName = model.UserName, Name = model.Name, Kind = model.Kind, UserGroupKeys = groups },
            approveUser: true);
        return created.Success ? Answer.Created(Path, created.Result.CreatedUser!.Key) : Problem.Of(created.Status, created.Result.Error);
    }

    private static async Task<object> SetGroupsAsync(Body<UpdateUserGroupsOnUserRequestModel> body, Actor actor, IUserGroupService service, UserAccess access)
    {
        var (users, groups) = (Keys(body.Value.UserIds), Keys(body.Value.UserGroupIds));
        if (!await access.MayEditAsync(actor.User, users) || !await access.MayGiveGroupsAsync(actor.User, groups))
        {
            return Problem.Forbidden();
        }

        var changed = await service.UpdateUserGroupsOnUsersAsync(groups, users, actor.Key);
        return changed.Success ? Answer.Done : Problem.Of(changed.Result);
    }

    private static Task<object> DeleteAsync(Body<UsersRequestModel> body, Actor actor, IUserService service, UserAccess access) =>
        ChangeAsync(body.Value, actor, access, keys => service.DeleteAsync(actor.Key, keys));

    private static Task<object> DisableAsync(Body<UsersRequestModel> body, Actor actor, IUserService service, UserAccess access) =>
        ChangeAsync(body.Value, actor, access, keys => service.DisableAsync(actor.Key, keys));

    private static Task<object> EnableAsync(Body<UsersRequestModel> body, Actor actor, IUserService service, UserAccess access) =>
        ChangeAsync(body.Value, actor, access, keys => service.EnableAsync(actor.Key, keys));

    private static Task<object> UnlockAsync(Body<UsersRequestModel> body, Actor actor, IUserService service, UserAccess access) =>
        ChangeAsync(body.Value, actor, access, async keys => (await service.UnlockAsync(actor.Key, [.. keys])).Status);

    private static async Task<object> ChangeAsync(UsersRequestModel model, Actor actor, UserAccess access, Func<ISet<Guid>, Task<UserOperationStatus>> change)
    {
        var keys = Keys(model.UserIds);
        if (!await access.MayEditAsync(actor.User, keys))
        {
            return Problem.Forbidden();
        }

        var status = await change(keys);
        return status == UserOperationStatus.Success ? Answer.Done : Problem.Of(status);
    }

    private static HashSet<Guid> Keys(IEnumerable<ReferenceByIdModel> references) => [.. references.Select(reference => reference.Id)];
}
