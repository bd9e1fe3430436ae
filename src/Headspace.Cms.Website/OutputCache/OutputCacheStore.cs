using System.Collections.Concurrent;
using Headspace.Cms.Contracts.Rendering;
using Microsoft.Extensions.Options;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>
/// Stored pages by address, and their addresses by tag. A page is refused if anything that it read was evicted while
/// it was being rendered: so a change is seen at the next request even when another one is under way.
/// </summary>
internal sealed class OutputCacheStore(IOptions<OutputCacheLimits> limits, TimeProvider time) : IOutputCacheEvictor
{
    private readonly ConcurrentDictionary<string, StoredPage> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte>> addressesByTag = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> evictedAt = new(StringComparer.Ordinal);
    private long clock;
    private long allEvictedAt;
    private long size;

    /// <summary>Advances with each eviction.</summary>
    public long Now => Interlocked.Read(ref clock);

    public int Count => pages.Count;

    public StoredPage? Find(string address)
    {
        if (!pages.TryGetValue(address, out var page))
        {
            return null;
        }

        if (page.Expires is { } expires && expires <= time.GetUtcNow())
        {
            Remove(address);
            return null;
        }

        return page;
    }

    public void Store(string address, StoredPage page, long startedAt)
    {
        if (page.Size > limits.Value.LargestPage || IsStale(page, startedAt))
        {
            return;
        }

        if (Interlocked.Read(ref size) + page.Size > limits.Value.Total)
        {
            EvictAll();
            return;
        }

        Remove(address);
        pages[address] = page;
        Interlocked.Add(ref size, page.Size);
        foreach (var tag in page.Tags)
        {
            addressesByTag.GetOrAdd(tag, _ => new ConcurrentDictionary<string, byte>(StringComparer.Ordinal))[address] = 0;
        }

        // An eviction between the first look and the entry in the index would have missed the page.
        if (IsStale(page, startedAt))
        {
            Remove(address);
        }
    }

    public void Evict(IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            evictedAt[tag] = Interlocked.Increment(ref clock);
            if (addressesByTag.TryRemove(tag, out var addresses))
            {
                foreach (var address in addresses.Keys)
                {
                    Remove(address);
                }
            }
        }
    }

    public void EvictAll()
    {
        Interlocked.Exchange(ref allEvictedAt, Interlocked.Increment(ref clock));
        foreach (var address in pages.Keys)
        {
            Remove(address);
        }

        addressesByTag.Clear();
    }

    private bool IsStale(StoredPage page, long startedAt) =>
        Interlocked.Read(ref allEvictedAt) > startedAt
        || Array.Exists(page.Tags, tag => evictedAt.TryGetValue(tag, out var at) && at > startedAt);

    private void Remove(string address)
    {
        if (!pages.TryRemove(address, out var page))
        {
            return;
        }

        Interlocked.Add(ref size, -page.Size);
        foreach (var tag in page.Tags)
        {
            if (addressesByTag.TryGetValue(tag, out var addresses))
            {
                addresses.TryRemove(address, out _);
            }
        }
    }
}
