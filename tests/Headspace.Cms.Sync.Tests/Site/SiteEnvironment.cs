using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Sync.Tests.Site;

internal sealed class SiteEnvironment(string root) : IHostingEnvironment, IHostEnvironment
{
    public string? SiteName => "Test";

    public string ApplicationId => "test";

    public string ApplicationPhysicalPath => root;

    public string LocalTempPath => Path.Combine(root, "umbraco", "Data", "TEMP");

    public string ApplicationVirtualPath => "/";

    public bool IsDebugMode => false;

    public bool IsHosted => true;

    public Uri ApplicationMainUrl { get; } = new("https://test.example/");

    public string EnvironmentName { get; set; } = "Test";

    public string ApplicationName { get; set; } = "Test";

    public string ContentRootPath { get => root; set => throw new NotSupportedException(); }

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

    public string MapPathWebRoot(string path) => Path.Combine(root, "wwwroot", Relative(path));

    public string MapPathContentRoot(string path) => Path.Combine(root, Relative(path));

    public string ToAbsolute(string virtualPath) => "/" + Relative(virtualPath);

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
    {
    }

    private static string Relative(string path) => path.TrimStart('~').TrimStart('/');
}
