using Headspace.Cms.Contracts.TwoFactor;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.User;

/// <summary>One user of the backoffice.</summary>
internal static class UserByIdEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var user = api.MapGroup("/user/{id:guid}").RequireAuthorization(ManagementPolicies.SectionAccessUsers).AddEndpointFilter(AdmitAsync);
        user.MapGet("", (Guid id, IUserService service, UserMapping mapping) => FoundAsync(id, service, mapping.ToResponse));
        user.MapGet("/calculate-start-nodes", (Guid id, IUserService service, UserMapping mapping) => FoundAsync(id, service, mapping.StartNodesOf));
        user.MapPut("", UpdateAsync);
        user.MapDelete("", async (Guid id, Actor actor, IUserService service) => Told(await service.DeleteAsync(actor.Key, id)));
        user.MapPost("/change-password", async (Guid id, Body<ChangePasswordUserRequestModel> body, Actor actor, IUserService service) =>
            await service.ChangePasswordAsync(actor.Key, new ChangeUserPasswordModel { UserKey = id, NewPassword = body.Value.NewPassword }) is { Success: false } refused
                ? PasswordProblem.Of(refused.Status, refused.Result)
                : Answer.Done);
        user.MapPost("/reset-password", async (Guid id, Actor actor, IUserService service) =>
            await service.ResetPasswordAsync(actor.Key, id) is { Success: true } reset ? new ResetPasswordUserResponseModel(reset.Result.ResetPassword) : (object)Problem.Of(UserOperationStatus.CannotPasswordReset));
        user.MapGet("/2fa", async (Guid id, IUserTwoFactorLoginService service) =>
            await service.GetProviderNamesAsync(id) is { Success: true } found ? found.Result : (object)Problem.Of(TwoFactorOperationStatus.UserNotFound));
        user.MapDelete("/2fa/{providerName}", async (Guid id, string providerName, IUserTwoFactorLoginService service, IUserRecoveryCodes recovery) =>
        {
            if (await service.DisableAsync(id, providerName) is { Success: false } refused)
            {
                return (object)Problem.Of(refused.Result);
            }

            recovery.Forget(id);
            return Answer.Done;
        });

        var avatar = api.MapGroup("/user/avatar/{id:guid}").RequireAuthorization(ManagementPolicies.SectionAccessUsers).AddEndpointFilter(AdmitAsync);
        avatar.MapPost("", async (Guid id, Body<SetAvatarRequestModel> body, IUserService service) => Told(await service.SetAvatarAsync(id, body.Value.File.Id)));
        avatar.MapDelete("", async (Guid id, IUserService service) => Told(await service.ClearAvatarAsync(id)));
    }

    // What is not there is not found; administrators are for administrators.
    private static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var services = invocation.HttpContext.RequestServices;
        var key = Guid.Parse((string)invocation.HttpContext.Request.RouteValues["id"]!);
        var actor = (await Actor.BindAsync(invocation.HttpContext))!;
        return await services.GetRequiredService<IUserService>().GetAsync(key) is null ? Problem.Of(UserOperationStatus.UserNotFound)
            : !await services.GetRequiredService<UserAccess>().MayEditAsync(actor.User, [key]) ? Problem.Forbidden()
            : await next(invocation);
    }

    private static async Task<object> FoundAsync(Guid id, IUserService service, Func<IUser, object> map) =>
        await service.GetAsync(id) is { } user ? map(user) : Problem.Of(UserOperationStatus.UserNotFound);

    private static async Task<object> UpdateAsync(Guid id, Body<UpdateUserRequestModel> body, Actor actor, IUserService service, UserAccess access)
    {
        var model = body.Value;
        var groups = Keys(model.UserGroupIds);
        if ((await service.GetAsync(id))!.Groups.Select(group => group.Key).ToHashSet() is var before && !groups.SetEquals(before) && !await access.MayGiveGroupsAsync(actor.User, [.. groups.Except(before)]))
        {
            return Problem.Forbidden();
        }

        var updated = await service.UpdateAsync(actor.Key, new UserUpdateModel
        {
            ExistingUserKey = id,
            Email = model.Email,
            UserName = model.UserName,
            Name = model.Name,
            LanguageIsoCode = model.LanguageIsoCode,
            UserGroupKeys = groups,
            ContentStartNodeKeys = Keys(model.DocumentStartNodeIds),
            HasContentRootAccess = model.HasDocumentRootAccess,
            MediaStartNodeKeys = Keys(model.MediaStartNodeIds),
            HasMediaRootAccess = model.HasMediaRootAccess,
        });
        return updated.Success ? Answer.Done : Problem.Of(updated.Status);
    }

    private static IResult Told(UserOperationStatus status) => status == UserOperationStatus.Success ? Answer.Done : Problem.Of(status);

    private static HashSet<Guid> Keys(IEnumerable<ReferenceByIdModel> references) => [.. references.Select(reference => reference.Id)];
}
