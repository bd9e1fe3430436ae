using Headspace.Cms.Contracts.TwoFactor;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Current;

/// <summary>The user who is signed in: who it is, what they may do, their own settings.</summary>
internal static class CurrentUserEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/user/current").RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        group.MapGet("", (Actor actor, CurrentUserModels models) => models.CreateAsync(actor.User));
        group.MapGet("/configuration", Configuration);
        group.MapGet("/login-providers", () => Array.Empty<object>());
        group.MapGet("/permissions", Permissions);
        group.MapGet("/permissions/document", DocumentPermissionsAsync);
        group.MapGet("/permissions/media", MediaPermissionsAsync);
        group.MapPost("/change-password", ChangePasswordAsync);
        group.MapPost("/avatar", SetAvatarAsync);
        group.MapGet("/2fa", TwoFactorProvidersAsync);
        group.MapGet("/2fa/{providerName}", TwoFactorSetupAsync);
        group.MapPost("/2fa/{providerName}", EnableTwoFactorAsync);
        group.MapDelete("/2fa/{providerName}", DisableTwoFactorAsync);
        group.MapGet("/2fa/{providerName}/recovery-codes", RecoveryCodesLeft);
        group.MapPost("/2fa/{providerName}/recovery-codes", CreateRecoveryCodesAsync);
    }

    private static CurrentUserConfigurationResponseModel Configuration(IOptionsMonitor<SecuritySettings> settings, ILocalLoginSettingProvider localLogin)
    {
        var isLocal = !localLogin.HasDenyLocalLogin();
        return new CurrentUserConfigurationResponseModel(
            settings.CurrentValue.KeepUserLoggedIn, PasswordConfigurationResponseModel.Of(settings.CurrentValue.UserPassword), isLocal, isLocal);
    }

    private static async Task<object> Permissions([FromQuery(Name = "id")] Guid[]? ids, Actor actor, IUserService users)
    {
        var wanted = ids ?? [];
        var user = actor.User;
        var documents = await users.GetDocumentPermissionsAsync(user.Key, wanted);
        var found = documents.Success ? documents.Result : [];
        var media = await users.GetMediaPermissionsAsync(user.Key, wanted.Except(found.Select(permissions => permissions.NodeKey)));
        return UserPermissionsResponseModel.Of(media.Success ? found.Concat(media.Result) : found);
    }

    private static async Task<object> DocumentPermissionsAsync([FromQuery(Name = "id")] Guid[]? ids, Actor actor, IUserService users)
    {
        // The contract has a list here, and in it what is answered for media by itself.
        var attempt = await users.GetDocumentPermissionsAsync(actor.Key, ids ?? []);
        return attempt.Success ? new[] { UserPermissionsResponseModel.Of(attempt.Result) } : Problem.Of(attempt.Status);
    }

    private static async Task<object> MediaPermissionsAsync([FromQuery(Name = "id")] Guid[]? ids, Actor actor, IUserService users) =>
        Answer(await users.GetMediaPermissionsAsync(actor.Key, ids ?? []));

    private static object Answer(Umbraco.Cms.Core.Attempt<IEnumerable<NodePermissions>, UserOperationStatus> attempt) =>
        attempt.Success ? UserPermissionsResponseModel.Of(attempt.Result) : Problem.Of(attempt.Status);

    private static async Task<object> ChangePasswordAsync(Body<ChangePasswordCurrentUserRequestModel> body, Actor actor, IUserService users)
    {
        var key = actor.Key;
        var attempt = await users.ChangePasswordAsync(
            key, new ChangeUserPasswordModel { UserKey = key, OldPassword = body.Value.OldPassword, NewPassword = body.Value.NewPassword });
        return attempt.Success ? Http.Answer.Done : PasswordProblem.Of(attempt.Status, attempt.Result);
    }

    private static async Task<object> SetAvatarAsync(Body<SetAvatarRequestModel> body, Actor actor, IUserService users) =>
        Problem.Unless(await users.SetAvatarAsync(actor.Key, body.Value.File.Id), UserOperationStatus.Success);

    private static async Task<object> TwoFactorProvidersAsync(Actor actor, IUserTwoFactorLoginService factors)
    {
        var attempt = await factors.GetProviderNamesAsync(actor.Key);
        return attempt.Success
            ? attempt.Result.Select(provider => new UserTwoFactorProviderModel(provider.ProviderName, provider.IsEnabledOnUser))
            : Problem.Of(attempt.Status);
    }

    private static async Task<object> TwoFactorSetupAsync(string providerName, Actor actor, IUserTwoFactorLoginService factors)
    {
        var attempt = await factors.GetSetupInfoAsync(actor.Key, providerName);
        return attempt.Success ? attempt.Result : Problem.Of(attempt.Status);
    }

    private static async Task<object> EnableTwoFactorAsync(
        string providerName, Body<EnableTwoFactorRequestModel> body, Actor actor, IUserTwoFactorLoginService factors)
    {
        var attempt = await factors.ValidateAndSaveAsync(providerName, actor.Key, body.Value.Secret, body.Value.Code);
        return Problem.Unless(attempt.Result, TwoFactorOperationStatus.Success);
    }

    private static async Task<object> DisableTwoFactorAsync(
        string providerName, string code, Actor actor, IUserTwoFactorLoginService factors, IUserRecoveryCodes recovery)
    {
        var attempt = await factors.DisableByCodeAsync(providerName, actor.Key, code);
        if (attempt.Success)
        {
            recovery.Forget(actor.Key);
        }

        return Problem.Unless(attempt.Result, TwoFactorOperationStatus.Success);
    }

    private static RecoveryCodesLeftResponseModel RecoveryCodesLeft(string providerName, Actor actor, IUserRecoveryCodes recovery) => new(recovery.Left(actor.Key));

    // Who has only found an open backoffice has no code, and gets none.
    private static async Task<object> CreateRecoveryCodesAsync(
        string providerName, Body<CreateRecoveryCodesRequestModel> body, Actor actor, ITwoFactorLoginService factors, IUserRecoveryCodes recovery) =>
        await factors.GetSecretForUserAndProviderAsync(actor.Key, providerName) is not { } secret ? Problem.Of(TwoFactorOperationStatus.ProviderNameNotFound)
        : factors.ValidateTwoFactorSetup(providerName, secret, body.Value.Code) ? new RecoveryCodesResponseModel(recovery.Create(actor.Key))
        : Problem.Of(TwoFactorOperationStatus.InvalidCode);
}

internal sealed record RecoveryCodesLeftResponseModel(int Left);

internal sealed record RecoveryCodesResponseModel(IReadOnlyList<string> Codes);

internal sealed record CreateRecoveryCodesRequestModel(string Code);
