using Headspace.Cms.Media.Files;
using Microsoft.Extensions.Caching.Memory;

namespace Headspace.Cms.Media.AzureBlob;

/// <summary>
/// Media files of a container as visitors ask for them. What the storage said of a file holds for some seconds, and a storage that
/// did not answer is left in peace for some: else everyone would wait for the same silence.
/// </summary>
internal sealed class AzureBlobMediaFiles(BlobContainer container, AzureBlobMediaFileSystem files, TimeProvider time) : IMediaFiles, IDisposable
{
    private const int RememberedFiles = 20_000;
    private static readonly TimeSpan fresh = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan peace = TimeSpan.FromSeconds(5);

    private readonly MemoryCache remembered = new(new MemoryCacheOptions { SizeLimit = RememberedFiles });
    private long silentSince;

    public async Task<MediaFile?> FindAsync(string path, CancellationToken cancellationToken)
    {
        string name;
        try
        {
            name = files.NameOf(path);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }

        if (remembered.TryGetValue(name, out Remembered? known) && time.GetElapsedTime(known!.At) < fresh)
        {
            return known.File;
        }

        if (Interlocked.Read(ref silentSince) is > 0 and var since && time.GetElapsedTime(since) < peace)
        {
            throw new MediaStorageException("The storage of media files did not answer a moment ago.", new TimeoutException());
        }

        try
        {
            var item = await container.FindAsync(name, cancellationToken).ConfigureAwait(false);
            Interlocked.Exchange(ref silentSince, 0);
            var file = item is null ? null : new MediaFile(item.Length, item.LastModified, _ => Task.FromResult<Stream>(new BlobReadStream(container, name, item.Length)));
            remembered.Set(name, new Remembered(file, time.GetTimestamp()), new MemoryCacheEntryOptions { Size = 1 });
            return file;
        }
        catch (MediaStorageException)
        {
            Interlocked.Exchange(ref silentSince, time.GetTimestamp());
            throw;
        }
    }

    public void Dispose() => remembered.Dispose();

    private sealed record Remembered(MediaFile? File, long At);
}
