using Headspace.Cms.Media.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.Imaging.Variants;

/// <summary>Made pictures on the local disk, under <c>Umbraco:CMS:Imaging:Cache:CacheFolder</c>.</summary>
internal sealed class LocalVariantStore(IOptionsMonitor<ImagingSettings> settings, IHostEnvironment environment, ILogger<LocalVariantStore> logger) : IVariantStore
{
    public async Task<Variant?> FindAsync(VariantKey key, CancellationToken cancellationToken)
    {
        try
        {
            return VariantFile.Read(await File.ReadAllBytesAsync(PlaceOf(key), cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(exception, "A made picture could not be read; it is made again.");
            return null;
        }
    }

    public async Task StoreAsync(VariantKey key, Variant variant, CancellationToken cancellationToken)
    {
        var place = PlaceOf(key);
        var partial = $"{place}{LocalMediaFileSystem.PartialPrefix}{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await File.WriteAllBytesAsync(partial, VariantFile.Write(variant), cancellationToken).ConfigureAwait(false);
            File.Move(partial, place, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(exception, "A made picture could not be kept; it is made again for the next visitor.");
            TryDelete(partial);
        }
    }

    private string PlaceOf(VariantKey key)
    {
        var cache = settings.CurrentValue.Cache;
        var folder = cache.CacheFolder.StartsWith('~') ? Path.Combine(environment.ContentRootPath, cache.CacheFolder.TrimStart('~', '/')) : cache.CacheFolder;
        return Path.Combine(Path.GetFullPath(folder, environment.ContentRootPath), key.Place(cache.CacheFolderDepth));
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (IOException)
        {
            // The disk that did not take it may not let it go either; it is a file of a folder that may be emptied.
        }
    }
}
