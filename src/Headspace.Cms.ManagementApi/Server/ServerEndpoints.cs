using Headspace.Cms.ManagementApi.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.Server;

/// <summary>What the client asks before it shows anything.</summary>
internal static class ServerEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/server");
        group.MapGet("/status", (IRuntimeState runtime) => new ServerStatusResponseModel(runtime.Level)).AllowAnonymous();
        group.MapGet("/configuration", Configuration).AllowAnonymous();
        group.MapGet("/information", Information).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
    }

    private static ServerConfigurationResponseModel Configuration(
        IOptionsMonitor<SecuritySettings> security, IOptionsMonitor<GlobalSettings> global, IUserForgotPasswordSender forgotPassword, ILocalLoginSettingProvider localLogin)
    {
        // Nothing is fetched from outside: there is no version to look for.
        const int never = 0;
        return new ServerConfigurationResponseModel(
            security.CurrentValue.AllowPasswordReset && forgotPassword.CanSend(),
            never,
            !localLogin.HasDenyLocalLogin(),
            global.CurrentValue.UmbracoCssPath.TrimStart('~'));
    }

    private static ServerInformationResponseModel Information(IUmbracoVersion version, IOptionsMonitor<RuntimeSettings> runtime, TimeProvider time) => new(
        version.SemanticVersion.ToSemanticStringWithoutBuild(),
        version.AssemblyVersion?.ToString() ?? string.Empty,
        time.LocalTimeZone.GetUtcOffset(time.GetUtcNow()).ToString(),
        runtime.CurrentValue.Mode);
}
