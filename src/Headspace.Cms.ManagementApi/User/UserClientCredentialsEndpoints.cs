using Headspace.Cms.Contracts.Tokens;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.User;

/// <summary>The names and secrets by which programs sign in as the user that was made for them.</summary>
internal static class UserClientCredentialsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/user/{id:guid}/client-credentials").RequireAuthorization(ManagementPolicies.SectionAccessUsers);
        group.MapGet("", async (Guid id, IUserService users, IUserPermissionService permissions, Actor actor) =>
            await MayAsync(id, permissions, actor) ? (object)await users.GetClientIdsAsync(id) : Problem.Forbidden());
        group.MapPost("", AddAsync);
        group.MapDelete("/{clientId}", RemoveAsync);
    }

    private static async Task<object> AddAsync(
        Guid id, Body<CreateUserClientCredentialsRequestModel> body, IUserService users, IUserClientSecrets secrets, IUserPermissionService permissions, Actor actor)
    {
        if (!await MayAsync(id, permissions, actor))
        {
            return Problem.Forbidden();
        }

        var status = await users.AddClientIdAsync(id, body.Value.ClientId);
        if (status != UserClientCredentialsOperationStatus.Success)
        {
            return Problem.Of(status);
        }

        secrets.Set(body.Value.ClientId, body.Value.ClientSecret);
        return Answer.Done;
    }

    private static async Task<object> RemoveAsync(
        Guid id, string clientId, IUserService users, IUserClientSecrets secrets, IUserPermissionService permissions, Actor actor)
    {
        if (!await MayAsync(id, permissions, actor))
        {
            return Problem.Forbidden();
        }

        if (!await users.RemoveClientIdAsync(id, clientId))
        {
            return Problem.Of(UserClientCredentialsOperationStatus.InvalidUser);
        }

        secrets.Forget(clientId);
        return Answer.Done;
    }

    private static async Task<bool> MayAsync(Guid id, IUserPermissionService permissions, Actor actor) =>
        await permissions.AuthorizeAccessAsync(actor.User, [id]) == UserAuthorizationStatus.Success;
}

internal sealed record CreateUserClientCredentialsRequestModel(string ClientId, string ClientSecret);
