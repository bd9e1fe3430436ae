using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Backoffice.Graphics;

/// <summary>
/// The logos and the picture that the client shows, by the addresses of the Management API. <c>Umbraco:CMS:Content</c> names a file for each,
/// below <c>umbraco</c> in the web root; where there is none, ours are shown. Anybody may see them: the log-in does.
/// </summary>
internal static class GraphicsEndpoints
{
    private static readonly EmbeddedFileProvider ours = new(typeof(GraphicsEndpoints).Assembly, "");
    private static readonly FileExtensionContentTypeProvider types = new();

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "logo", settings => settings.BackOfficeLogo);
        Map(endpoints, "logo-alternative", settings => settings.BackOfficeLogoAlternative);
        Map(endpoints, "login-logo", settings => settings.LoginLogoImage);
        Map(endpoints, "login-logo-alternative", settings => settings.LoginLogoImageAlternative);
        Map(endpoints, "login-background", settings => settings.LoginBackgroundImage);
    }

    private static void Map(IEndpointRouteBuilder endpoints, string name, Func<ContentSettings, string> configured) =>
        endpoints.MapGet($"/umbraco/management/api/v1/security/back-office/graphics/{name}", (IOptionsMonitor<ContentSettings> settings, IWebHostEnvironment environment) =>
        {
            var path = configured(settings.CurrentValue).TrimStart('~', '/');
            var file = Find(environment.WebRootFileProvider, $"umbraco/{path}") ?? Find(environment.WebRootFileProvider, path) ?? ours.GetFileInfo($"{name}.svg");
            return types.TryGetContentType(file.Name, out var type) && type.StartsWith("image/", StringComparison.Ordinal)
                ? Results.Stream(file.CreateReadStream(), type, lastModified: file.LastModified)
                : Results.NotFound();
        }).AllowAnonymous().ExcludeFromDescription();

    private static IFileInfo? Find(IFileProvider files, string path) => files.GetFileInfo(path) is { Exists: true, IsDirectory: false } file ? file : null;
}
