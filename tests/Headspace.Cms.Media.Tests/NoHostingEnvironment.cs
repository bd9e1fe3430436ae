using Umbraco.Cms.Core.Hosting;

namespace Headspace.Cms.Media.Tests;

/// <summary>What Core's file system asks for and, given a rooted path, never uses.</summary>
internal sealed class NoHostingEnvironment : IHostingEnvironment
{
    public string? SiteName => null;

    public string ApplicationId => "tests";

    public string ApplicationPhysicalPath => "/";

    public string LocalTempPath => Path.GetTempPath();

    public string ApplicationVirtualPath => "/";

    public bool IsDebugMode => false;

    public bool IsHosted => true;

    public Uri ApplicationMainUrl { get; } = new("http://localhost/");

    public string MapPathWebRoot(string path) => path;

    public string MapPathContentRoot(string path) => path;

    public string ToAbsolute(string virtualPath) => virtualPath.TrimStart('~');

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
    {
    }
}
