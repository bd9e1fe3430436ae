using Headspace.Cms.ManagementApi.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Manifest;

namespace Headspace.Cms.ManagementApi.Manifest;

/// <summary>The extensions that the client loads.</summary>
internal static class ManifestEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/manifest/manifest");
        group.MapGet("", async ([FromServices] IPackageManifestService manifests) => Models(await manifests.GetAllPackageManifestsAsync())).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        group.MapGet("/private", async ([FromServices] IPackageManifestService manifests) => Models(await manifests.GetPrivatePackageManifestsAsync())).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        group.MapGet("/public", async ([FromServices] IPackageManifestService manifests) => Models(await manifests.GetPublicPackageManifestsAsync())).AllowAnonymous();
    }

    private static IEnumerable<ManifestResponseModel> Models(IEnumerable<PackageManifest> manifests) =>
        manifests.Select(manifest => new ManifestResponseModel(manifest.Name, manifest.Id, manifest.Version, manifest.Extensions));
}
