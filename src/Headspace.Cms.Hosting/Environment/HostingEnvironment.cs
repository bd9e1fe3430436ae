using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Hosting.Environment;

internal sealed class HostingEnvironment(
    IWebHostEnvironment environment,
    IOptionsMonitor<HostingSettings> settings,
    IOptionsMonitor<WebRoutingSettings> webRouting) : IHostingEnvironment
{
    private const string ViewsPath = "~/Views";

    private Uri? applicationMainUrl;

    public string? SiteName => settings.CurrentValue.SiteName;

    public string ApplicationId => environment.ApplicationName;

    public string ApplicationPhysicalPath => environment.ContentRootPath;

    public string LocalTempPath => settings.CurrentValue.LocalTempStorageLocation == LocalTempStorage.EnvironmentTemp
        ? Path.Combine(Path.GetTempPath(), "UmbracoData", NameOf(environment.ContentRootPath))
        : MapPathContentRoot("~/umbraco/Data/TEMP");

    public string ApplicationVirtualPath => settings.CurrentValue.ApplicationVirtualPath is { Length: > 0 } path
        ? "/" + path.Trim('/')
        : "/";

    public bool IsDebugMode => settings.CurrentValue.Debug;

    public bool IsHosted => true;

    public Uri ApplicationMainUrl =>
        Uri.TryCreate(webRouting.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out var configured)
            ? configured
            : applicationMainUrl ?? new Uri("http://localhost");

    public string MapPathWebRoot(string path) => MapPath(WebRootPath, path);

    public string MapPathContentRoot(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(ViewsPath, StringComparison.OrdinalIgnoreCase)
            ? MapPath(ViewsParent, path)
            : MapPath(environment.ContentRootPath, path);
    }

    public string ToAbsolute(string virtualPath)
    {
        ArgumentNullException.ThrowIfNull(virtualPath);
        if (virtualPath is ['~', '/', ..])
        {
            virtualPath = virtualPath[1..];
        }

        var root = ApplicationVirtualPath.TrimEnd('/');
        return virtualPath.StartsWith('/') ? root + virtualPath : virtualPath;
    }

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
    {
        // Only where nothing is configured, and only once: a client chooses the Host header.
        if (currentApplicationUrl is not null && environment.IsDevelopment())
        {
            applicationMainUrl ??= new Uri(currentApplicationUrl.GetLeftPart(UriPartial.Authority));
        }
    }

    // In a checkout the views lie beside the program's source, not in the content root.
    private string ViewsParent => Path.Combine(environment.ContentRootPath, "src", ApplicationId) is var source && Directory.Exists(source)
        ? source
        : environment.ContentRootPath;

    private string WebRootPath => environment.WebRootPath is { Length: > 0 } path
        ? path
        : Path.Combine(environment.ContentRootPath, "wwwroot");

    private static string MapPath(string root, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Path.IsPathRooted(path) && path.StartsWith(root, StringComparison.Ordinal))
        {
            return path;
        }

        return Path.Combine(root, path.TrimStart('~').TrimStart('/', '\\').Replace('/', Path.DirectorySeparatorChar));
    }

    private static string NameOf(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 10));
}
