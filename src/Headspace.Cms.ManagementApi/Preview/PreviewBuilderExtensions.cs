using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.ManagementApi.Preview;

internal static class PreviewBuilderExtensions
{
    private const string Policy = "Preview";

    /// <summary>An open preview loads its page again when that is saved.</summary>
    public static IUmbracoBuilder AddPreviewHub(this IUmbracoBuilder builder)
    {
        builder.Services.AddSignalR();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, PreviewHandler>());
        builder.Services.AddAuthorization(options => options.AddPolicy(Policy, policy => policy
            .AddAuthenticationSchemes(Constants.Security.BackOfficeTokenAuthenticationType).AddRequirements(new PreviewRequirement())));
        return builder.AddNotificationAsyncHandler<ContentCacheRefresherNotification, PreviewHubNotifier>();
    }

    public static void MapPreviewHub(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapHub<PreviewHub>(PreviewHub.Address).RequireAuthorization(Policy);
}
