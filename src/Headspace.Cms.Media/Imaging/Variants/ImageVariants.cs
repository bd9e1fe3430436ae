using System.Collections.Concurrent;
using System.Security.Cryptography;
using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Plans;
using Headspace.Cms.Media.Imaging.Processing;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.Imaging.Variants;

/// <summary>
/// Gives made pictures: from memory, from where they are kept, or made now. However many ask for the same at the same time, it is
/// made once.
/// </summary>
internal sealed class ImageVariants(
    IVariantStore store,
    ImageProcessor processor,
    ImageWorkers workers,
    IOptionsMonitor<ImageLimits> limits,
    IOptionsMonitor<ImagingSettings> settings,
    TimeProvider time) : IDisposable
{
    private const long BytesInMemory = 64 * 1024 * 1024;
    private const int LargestInMemory = 512 * 1024;

    private readonly MemoryCache recent = new(new MemoryCacheOptions { SizeLimit = BytesInMemory });
    private readonly ConcurrentDictionary<(VariantKey, string), Lazy<Task<Variant>>> making = new();

    /// <summary>The picture that is asked for of a file.</summary>
    /// <exception cref="ImageFaultException">It cannot be made.</exception>
    /// <exception cref="ImageBusyException">It cannot be made now.</exception>
    /// <exception cref="MediaStorageException">The file cannot be read now.</exception>
    public async Task<Variant> GetAsync(string path, MediaFile source, ImageCommands commands, CancellationToken cancellationToken)
    {
        var key = KeyOf(path, commands);
        if (recent.TryGetValue(key, out Variant? known) && IsCurrent(known!, source))
        {
            return known!;
        }

        // It goes on when the one who asked first leaves: the others wait for it too.
        var place = (key, source.Version);
        var made = making.GetOrAdd(place, _ => new(() => MakeOnceAsync(place, source, commands)));
        try
        {
            return await made.Value.WaitAsync(limits.CurrentValue.MaxWait + limits.CurrentValue.Timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            // What is made in the end is kept for who comes again.
            throw new ImageFaultException(ImageFault.TookTooLong, "The picture took too long.", exception);
        }
    }

    /// <summary>What was made once for that address, whatever has become of the file since; null where nothing is kept.</summary>
    public async Task<Variant?> FindKeptAsync(string path, ImageCommands commands, CancellationToken cancellationToken)
    {
        var key = KeyOf(path, commands);
        return recent.TryGetValue(key, out Variant? known) ? known : await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => recent.Dispose();

    private VariantKey KeyOf(string path, ImageCommands commands) => VariantKey.Of(path, commands, settings.CurrentValue.Cache.CacheHashLength);

    // The entry goes with the end of the work, whoever is still there to wait for it.
    private async Task<Variant> MakeOnceAsync((VariantKey Key, string Version) place, MediaFile source, ImageCommands commands)
    {
        try
        {
            return await FindOrMakeAsync(place.Key, source, commands).ConfigureAwait(false);
        }
        finally
        {
            making.TryRemove(place, out _);
        }
    }

    private async Task<Variant> FindOrMakeAsync(VariantKey key, MediaFile source, ImageCommands commands)
    {
        var variant = await store.FindAsync(key, CancellationToken.None).ConfigureAwait(false);
        if (variant is null || !IsCurrent(variant, source))
        {
            variant = await MakeAsync(source, commands).ConfigureAwait(false);
            await store.StoreAsync(key, variant, CancellationToken.None).ConfigureAwait(false);
        }

        if (variant.Content.Length <= LargestInMemory)
        {
            recent.Set(key, variant, new MemoryCacheEntryOptions { Size = variant.Content.Length });
        }

        return variant;
    }

    private async Task<Variant> MakeAsync(MediaFile source, ImageCommands commands)
    {
        if (source.Length > limits.CurrentValue.MaxSourceBytes)
        {
            throw new ImageFaultException(ImageFault.TooLarge, $"{source.Length} bytes are more than is decoded.");
        }

        var file = new byte[source.Length];
        await using (var stream = await source.Open(CancellationToken.None).ConfigureAwait(false))
        {
            await stream.ReadExactlyAsync(file, CancellationToken.None).ConfigureAwait(false);
        }

        var made = await workers.RunAsync(() => processor.Process(file, ImageRequest.From(commands))).ConfigureAwait(false);
        var now = time.GetUtcNow();
        return new(
            made.Bytes,
            made.Format.ContentType,
            now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
            source.Version,
            Convert.ToHexStringLower(SHA256.HashData(made.Bytes))[..16]);
    }

    private bool IsCurrent(Variant variant, MediaFile source) =>
        variant.SourceVersion == source.Version && time.GetUtcNow() - variant.LastModified < settings.CurrentValue.Cache.CacheMaxAge;
}
