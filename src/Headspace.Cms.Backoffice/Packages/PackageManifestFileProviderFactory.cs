using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Backoffice.Packages;

/// <summary>Packages lie in <c>App_Plugins</c> of the web root, as NuGet packages bring them, or of the content root.</summary>
internal sealed class PackageManifestFileProviderFactory(IWebHostEnvironment environment) : IPackageManifestFileProviderFactory
{
    public IFileProvider Create() => new CompositeFileProvider(environment.WebRootFileProvider, environment.ContentRootFileProvider);
}
