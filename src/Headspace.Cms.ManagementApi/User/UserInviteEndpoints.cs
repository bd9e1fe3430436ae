using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.User;

/// <summary>Inviting somebody by mail, and what the invited person does on the login page.</summary>
internal static class UserInviteEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/user/invite");
        group.MapPost("", InviteAsync).RequireAuthorization(ManagementPolicies.SectionAccessUsers);
        group.MapPost("/resend", ResendAsync).RequireAuthorization(ManagementPolicies.SectionAccessUsers);
        group.MapPost("/verify", VerifyAsync).AllowAnonymous();
        group.MapPost("/create-password", CreatePasswordAsync).AllowAnonymous();
    }

    private static async Task<object> InviteAsync(
        Body<InviteUserRequestModel> body, IUserService users, IUserGroupPermissionService groups, Actor actor)
    {
        var model = body.Value;
        var keys = model.UserGroupIds.Select(group => group.Id).ToHashSet();
        if (await groups.AuthorizeAccessAsync(actor.User, keys) != UserGroupAuthorizationStatus.Success)
        {
            return Problem.Forbidden();
        }

        var attempt = await users.InviteAsync(actor.Key, new UserInviteModel
        {
            Id = model.Id,
            Email = model.Email,
            UserName = model.UserName,
            Name = model.Name,
            Message = model.Message,
            UserGroupKeys = keys,
        });
        return attempt is { Success: true, Result.InvitedUser: { } invited } ? Answer.Created("user", invited.Key) : Problem.Of(attempt.Status);
    }

    private static async Task<object> ResendAsync(
        Body<ResendInviteUserRequestModel> body, IUserService users, IUserPermissionService permissions, Actor actor)
    {
        var user = actor.User;
        return await permissions.AuthorizeAccessAsync(user, [body.Value.User.Id]) != UserAuthorizationStatus.Success
            ? Problem.Forbidden()
            : Problem.Unless(
                (await users.ResendInvitationAsync(user.Key, new UserResendInviteModel { InvitedUserKey = body.Value.User.Id, Message = body.Value.Message })).Status,
                UserOperationStatus.Success);
    }

    private static async Task<object> VerifyAsync(Body<VerifyInviteUserRequestModel> body, IUserService users, IOptionsMonitor<SecuritySettings> settings)
    {
        var attempt = await users.VerifyInviteAsync(body.Value.User.Id, body.Value.Token);
        return attempt.Success
            ? new VerifyInviteUserResponseModel(PasswordConfigurationResponseModel.Of(settings.CurrentValue.UserPassword))
            : Problem.Of(UserOperationStatus.InvalidInviteToken);
    }

    private static async Task<object> CreatePasswordAsync(Body<CreateInitialPasswordUserRequestModel> body, IUserService users)
    {
        var attempt = await users.CreateInitialPasswordAsync(body.Value.User.Id, body.Value.Token, body.Value.Password);
        return attempt.Success ? Answer.Done
            : attempt.Status == UserOperationStatus.UserNotFound ? Problem.Of(UserOperationStatus.InvalidInviteToken)
            : PasswordProblem.Of(attempt.Status, attempt.Result);
    }
}

internal sealed record InviteUserRequestModel(
    Guid? Id, string Email, string UserName, string Name, IReadOnlyList<ReferenceByIdModel> UserGroupIds, string? Message);

internal sealed record ResendInviteUserRequestModel(ReferenceByIdModel User, string? Message);

internal sealed record VerifyInviteUserRequestModel(ReferenceByIdModel User, string Token);

internal sealed record VerifyInviteUserResponseModel(PasswordConfigurationResponseModel PasswordConfiguration);

internal sealed record CreateInitialPasswordUserRequestModel(ReferenceByIdModel User, string Token, string Password);
