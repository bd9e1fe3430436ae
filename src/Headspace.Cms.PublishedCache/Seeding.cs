using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.PublishedCache;

namespace Headspace.Cms.PublishedCache;

/// <summary>
/// Reads everything that is published, once, before the first request. It begins as soon as the database is usable and goes on
/// beside Core's reading of addresses and the tree, which none of it needs.
/// </summary>
internal sealed class Seeding(IDocumentCacheService documents, IMediaCacheService media, ILogger<Seeding> logger)
{
    private Task? reading;

    /// <summary>Begins to read, unless it has begun.</summary>
    public void Begin(CancellationToken cancellationToken) => reading ??= Task.Run(() => ReadAsync(cancellationToken), cancellationToken);

    /// <summary>Waits until all is read. An error of the reading is thrown here.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        Begin(cancellationToken);
        await reading!.ConfigureAwait(false);

        // A restart reads anew.
        reading = null;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        await media.SeedAsync(cancellationToken).ConfigureAwait(false);
        await documents.SeedAsync(cancellationToken).ConfigureAwait(false);
        logger.LogInformation("Read the published content in {Milliseconds:0} ms", TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
    }
}
