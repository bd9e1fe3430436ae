using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Media;

/// <summary>Adds where media files lie.</summary>
public static class MediaBuilderExtensions
{
    /// <summary>Media files on the local disk, under <c>Umbraco:CMS:Global:UmbracoMediaPhysicalRootPath</c>.</summary>
    public static IUmbracoBuilder AddMedia(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IMediaPathScheme, UniqueMediaPathScheme>();
        builder.Services.AddUnique<IImageUrlGenerator, NoopImageUrlGenerator>();
        builder.Services.AddUnique<IImageDimensionExtractor, NoopImageDimensionExtractor>();
        builder.Services.AddUnique(services => new MediaFileManager(
            CreateFileSystem(services),
            services.GetRequiredService<IMediaPathScheme>(),
            services.GetRequiredService<ILogger<MediaFileManager>>(),
            services.GetRequiredService<IShortStringHelper>(),
            services,
            services.GetRequiredService<Lazy<ICoreScopeProvider>>()));
        return builder;
    }

    /// <summary>Serves media files at <c>Umbraco:CMS:Global:UmbracoMediaPath</c>.</summary>
    public static IApplicationBuilder UseMedia(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var settings = app.ApplicationServices.GetRequiredService<IOptions<GlobalSettings>>().Value;
        var folder = PhysicalRoot(app.ApplicationServices, settings);
        Directory.CreateDirectory(folder);
        return app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = "/" + settings.UmbracoMediaPath.TrimStart('~').Trim('/'),
        });
    }

    private static PhysicalFileSystem CreateFileSystem(IServiceProvider services)
    {
        var hosting = services.GetRequiredService<Umbraco.Cms.Core.Hosting.IHostingEnvironment>();
        var settings = services.GetRequiredService<IOptions<GlobalSettings>>().Value;
        return new PhysicalFileSystem(
            services.GetRequiredService<IIOHelper>(),
            hosting,
            services.GetRequiredService<ILogger<PhysicalFileSystem>>(),
            PhysicalRoot(services, settings),
            hosting.ToAbsolute(settings.UmbracoMediaPath));
    }

    private static string PhysicalRoot(IServiceProvider services, GlobalSettings settings)
    {
        var path = settings.UmbracoMediaPhysicalRootPath;
        if (Path.IsPathRooted(path))
        {
            return path;
        }

        var environment = services.GetRequiredService<IWebHostEnvironment>();
        var root = environment.WebRootPath is { Length: > 0 } webRoot
            ? webRoot
            : Path.Combine(environment.ContentRootPath, "wwwroot");
        return Path.Combine(root, path.TrimStart('~').TrimStart('/'));
    }
}
