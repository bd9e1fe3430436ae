using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Manifest;

namespace Headspace.Cms.Backoffice.Packages;

/// <summary>Reads every <c>umbraco-package.json</c> below <c>App_Plugins</c>. One that cannot be read is logged and left out.</summary>
internal sealed class PackageManifestReader(IPackageManifestFileProviderFactory files, IUmbracoVersion version, IOptionsMonitor<UmbracoPluginSettings> settings, ILogger<PackageManifestReader> logger)
{
    private const string Folder = "App_Plugins";
    private const string FileName = "umbraco-package.json";
    private const string CacheBusterToken = "%CACHE_BUSTER%";

    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    private readonly IFileProvider provider = files.Create() ?? new NullFileProvider();

    public async Task<IReadOnlyList<PackageManifest>> ReadAsync()
    {
        var manifests = new List<PackageManifest>();
        foreach (var (path, file) in Find(Folder).OrderBy(found => found.Path, StringComparer.OrdinalIgnoreCase))
        {
            if (await ReadAsync(path, file) is { } manifest)
            {
                manifests.Add(manifest);
            }
        }

        return manifests;
    }

    private async Task<PackageManifest?> ReadAsync(string path, IFileInfo file)
    {
        try
        {
            using var reader = new StreamReader(file.CreateReadStream());
            var text = await reader.ReadToEndAsync();
            var manifest = JsonSerializer.Deserialize<PackageManifest>(text.Replace(CacheBusterToken, CacheBuster(), StringComparison.Ordinal), options);
            return manifest is { Name: not null, Extensions: not null } ? manifest : throw new JsonException("name and extensions are required");
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            logger.LogError("The package at {Path} is left out: {Reason}", path, exception.Message);
            return null;
        }
    }

    // Changes with a new version of Umbraco, or when someone sets another one.
    private string CacheBuster() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{version.SemanticVersion}|{settings.CurrentValue.Cachebuster}")).AsSpan(0, 4));

    private IEnumerable<(string Path, IFileInfo File)> Find(string folder) =>
        provider.GetDirectoryContents(folder).SelectMany(entry => (entry.IsDirectory, entry.Name) switch
        {
            (true, _) => Find($"{folder}/{entry.Name}"),
            (false, FileName) => [($"{folder}/{entry.Name}", entry)],
            _ => [],
        });
}
