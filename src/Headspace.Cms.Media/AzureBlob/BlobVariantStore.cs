using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Imaging.Variants;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.AzureBlob;

/// <summary>Made pictures in the container of media, under <c>cache</c>: all nodes share them.</summary>
internal sealed class BlobVariantStore(BlobContainer container, IOptionsMonitor<ImagingSettings> settings, ILogger<BlobVariantStore> logger) : IVariantStore
{
    private const string Folder = "cache/";

    public async Task<Variant?> FindAsync(VariantKey key, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await container.ReadAsync(NameOf(key), 0, cancellationToken).ConfigureAwait(false);
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory, cancellationToken).ConfigureAwait(false);
            return VariantFile.Read(memory.ToArray());
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (IOException exception)
        {
            logger.LogWarning("A made picture could not be read: {Reason}", exception.Message);
            return null;
        }
    }

    public async Task StoreAsync(VariantKey key, Variant variant, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new MemoryStream(VariantFile.Write(variant));
            await container.WriteAsync(NameOf(key), content, "application/octet-stream", overwrite: true, cancellationToken).ConfigureAwait(false);
        }
        catch (MediaStorageException exception)
        {
            logger.LogWarning("A made picture could not be kept: {Reason}", exception.Message);
        }
    }

    private string NameOf(VariantKey key) => Folder + key.Place(settings.CurrentValue.Cache.CacheFolderDepth);
}
