using Headspace.Cms.Backoffice.Build;
using Headspace.Cms.Backoffice.Files;
using Headspace.Cms.Backoffice.Graphics;
using Headspace.Cms.Backoffice.Packages;
using Headspace.Cms.Backoffice.Page;
using Headspace.Cms.Backoffice.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Manifest;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Headspace.Cms.Backoffice;

/// <summary>Adds the backoffice's pages and files; what they ask for is the Management API's.</summary>
public static class BackofficeBuilderExtensions
{
    /// <summary>The application, the log-in page, and the packages under <c>App_Plugins</c>.</summary>
    public static IUmbracoBuilder AddBackOffice(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddBackofficeServices();
        return builder;
    }

    /// <summary>Serves the files of the client and of packages. Comes before whatever else serves files.</summary>
    public static IApplicationBuilder UseBackOffice(this IApplicationBuilder app) => app.UseMiddleware<BackofficeFilesMiddleware>();

    /// <summary>Maps the log-in page, and the application's page to every address below <c>/umbraco</c> that nothing else answers.</summary>
    public static IEndpointRouteBuilder MapBackOffice(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        GraphicsEndpoints.Map(endpoints);
        ClientRoutes.Map(endpoints);
        return endpoints;
    }

    internal static void AddBackofficeServices(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton<ClientBuildReader>();
        services.TryAddSingleton<PackageManifestReader>();
        services.TryAddSingleton<BackofficePage>();
        services.TryAddSingleton<LoginPage>();
        services.AddUnique<IPackageManifestFileProviderFactory, PackageManifestFileProviderFactory>();
        services.AddUnique<IPackageManifestService, PackageManifestService>();
        services.AddUnique<ICspNonceService, CspNonceService>();
    }
}
