using System.Text.Json;

namespace Headspace.Web.Sites;

/// <summary>Addresses of the built styles, fonts and script, whose names change with their content.</summary>
internal sealed class SiteAssets
{
    private readonly Dictionary<string, string> addresses;

    public SiteAssets(IWebHostEnvironment environment)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(environment.WebRootPath, "assets", "manifest.json")));
        addresses = manifest.RootElement.EnumerateObject().ToDictionary(
            entry => Path.GetFileName(entry.Name),
            entry => "/assets/" + entry.Value.GetProperty("file").GetString(),
            StringComparer.Ordinal);
    }

    /// <summary>The address of a source file such as <c>headspace.css</c>.</summary>
    public string this[string source] => addresses[source];
}
