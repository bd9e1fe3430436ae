using Headspace.Cms.Backoffice.Build;
using Umbraco.Cms.Core.Manifest;

namespace Headspace.Cms.Backoffice.Packages;

/// <summary>The installed packages, as their files say now.</summary>
internal sealed class PackageManifestService(PackageManifestReader reader, ClientBuildReader builds) : IPackageManifestService
{
    public async Task<IEnumerable<PackageManifest>> GetAllPackageManifestsAsync() => await reader.ReadAsync();

    public async Task<IEnumerable<PackageManifest>> GetPublicPackageManifestsAsync() => (await reader.ReadAsync()).Where(manifest => manifest.AllowPublicAccess);

    public async Task<IEnumerable<PackageManifest>> GetPrivatePackageManifestsAsync() => (await reader.ReadAsync()).Where(manifest => !manifest.AllowPublicAccess);

    /// <summary>The client's own modules, which no package can put others in the place of, and what packages add.</summary>
    public async Task<PackageManifestImportmap> GetPackageManifestImportmapAsync()
    {
        var imports = builds.Find() is { } build
            ? build.Imports.ToDictionary(module => module.Key, module => build.AddressOf(module.Value), StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);
        var scopes = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var map in (await reader.ReadAsync()).Select(manifest => manifest.Importmap).OfType<PackageManifestImportmap>())
        {
            Add(map.Imports ?? [], imports);
            foreach (var (scope, scoped) in map.Scopes ?? [])
            {
                if (!scopes.TryGetValue(scope, out var known))
                {
                    scopes[scope] = known = new Dictionary<string, string>(StringComparer.Ordinal);
                }

                Add(scoped, known);
            }
        }

        return new PackageManifestImportmap { Imports = imports, Scopes = scopes.Count == 0 ? null : scopes };
    }

    private static void Add(Dictionary<string, string> from, Dictionary<string, string> to)
    {
        foreach (var (name, address) in from)
        {
            to.TryAdd(name, address);
        }
    }
}
