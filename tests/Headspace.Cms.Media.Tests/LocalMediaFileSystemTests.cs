using Headspace.Cms.Media.Files;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Media.Tests;

/// <summary>The contract on the local disk.</summary>
public sealed class LocalMediaFileSystemTests : FileSystemContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headspace-files-");

    public void Dispose() => folder.Delete(recursive: true);

    protected override Task<IFileSystem> CreateAsync()
    {
        var environment = new NoHostingEnvironment();
        return Task.FromResult<IFileSystem>(new LocalMediaFileSystem(
            new PhysicalFileSystem(new IOHelperLinux(environment), environment, NullLogger<PhysicalFileSystem>.Instance, folder.FullName, "/media")));
    }
}
