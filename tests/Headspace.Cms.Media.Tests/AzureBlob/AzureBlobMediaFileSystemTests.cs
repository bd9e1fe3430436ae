using Headspace.Cms.Media.AzureBlob;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>The contract on Blob storage.</summary>
public sealed class AzureBlobMediaFileSystemTests(AzuriteFixture azurite) : FileSystemContract, IClassFixture<AzuriteFixture>
{
    protected override Task<IFileSystem> CreateAsync()
    {
        var container = new BlobContainer(BlobConnection.Parse(azurite.Server.ConnectionString), $"test{Guid.NewGuid():N}", new());
        return Task.FromResult<IFileSystem>(new AzureBlobMediaFileSystem(container, "media", "/media"));
    }
}
