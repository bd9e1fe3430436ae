using Headspace.Cms.ManagementApi;
using Umbraco.Cms.Core.Security;

namespace Headspace.Web.Welcome;

/// <summary>What the first page of the backoffice shows.</summary>
internal static class WelcomeEndpoints
{
    public static void MapWelcome(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapManagementGroup(ManagementApiBuilderExtensions.Prefix + "/headspace").MapGet("/welcome", async (IBackOfficeSecurityAccessor security, WelcomeBuilder builder) =>
            await builder.BuildAsync(security.BackOfficeSecurity?.CurrentUser ?? throw new InvalidOperationException("Nobody is signed in, though the endpoint asks for a user.")))
            .RequireAuthorization("SectionAccessContent"); // Umbraco's name for who sees the content section
}
