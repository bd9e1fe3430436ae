using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Security;

/// <summary>The rules of passwords, and the way back in for who has forgotten theirs.</summary>
internal static class SecurityEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/security");
        group.MapGet("/configuration", Configuration).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        group.MapPost("/forgot-password", ForgotPasswordAsync).AllowAnonymous();
        group.MapPost("/forgot-password/verify", VerifyAsync).AllowAnonymous();
        group.MapPost("/forgot-password/reset", ResetAsync).AllowAnonymous();
    }

    private static SecurityConfigurationResponseModel Configuration(IOptionsMonitor<SecuritySettings> settings) =>
        new(PasswordConfigurationResponseModel.Of(settings.CurrentValue.UserPassword));

    private static async Task<object> ForgotPasswordAsync(Body<ResetPasswordRequestModel> body, IUserService users)
    {
        var attempt = await users.SendResetPasswordEmailAsync(body.Value.Email);

        // Nobody is told which addresses there are.
        return attempt.Success || attempt.Result == UserOperationStatus.UserNotFound ? Answer.Done : Problem.Of(attempt.Result);
    }

    private static async Task<object> VerifyAsync(Body<VerifyResetPasswordTokenRequestModel> body, IUserService users, IOptionsMonitor<SecuritySettings> settings)
    {
        var attempt = await users.VerifyPasswordResetAsync(body.Value.User.Id, body.Value.ResetCode);
        return attempt.Success ? Configuration(settings) : Problem.Of(UserOperationStatus.InvalidPasswordResetToken);
    }

    private static async Task<object> ResetAsync(Body<ResetPasswordTokenRequestModel> body, IUserService users)
    {
        var attempt = await users.ResetPasswordAsync(body.Value.User.Id, body.Value.ResetCode, body.Value.Password);
        return attempt.Success ? Results.NoContent()
            : attempt.Status == UserOperationStatus.UserNotFound ? Problem.Of(UserOperationStatus.InvalidPasswordResetToken)
            : PasswordProblem.Of(attempt.Status, attempt.Result);
    }
}

internal sealed record ResetPasswordRequestModel(string Email);

internal sealed record VerifyResetPasswordTokenRequestModel(ReferenceByIdModel User, string ResetCode);

internal sealed record ResetPasswordTokenRequestModel(ReferenceByIdModel User, string ResetCode, string Password);
