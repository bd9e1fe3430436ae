using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Media.Files;

/// <summary>Where on the local disk media files lie.</summary>
internal static class LocalMediaRoot
{
    public static LocalMediaFileSystem CreateFileSystem(IServiceProvider services)
    {
        var hosting = services.GetRequiredService<IHostingEnvironment>();
        var settings = services.GetRequiredService<IOptions<GlobalSettings>>().Value;
        return new LocalMediaFileSystem(new PhysicalFileSystem(
            services.GetRequiredService<IIOHelper>(),
            hosting,
            services.GetRequiredService<ILogger<PhysicalFileSystem>>(),
            Find(services.GetRequiredService<IWebHostEnvironment>(), settings.UmbracoMediaPhysicalRootPath),
            hosting.ToAbsolute(settings.UmbracoMediaPath)));
    }

    private static string Find(IWebHostEnvironment environment, string path)
    {
        if (Path.IsPathRooted(path))
        {
            return path;
        }

        var root = environment.WebRootPath is { Length: > 0 } webRoot ? webRoot : Path.Combine(environment.ContentRootPath, "wwwroot");
        return Path.Combine(root, path.TrimStart('~').TrimStart('/'));
    }
}
