using System.Text;
using Headspace.Cms.Website.OutputCache;
using Microsoft.Extensions.Options;

namespace Headspace.Cms.Website.Tests.OutputCache;

public sealed class OutputCacheStoreTests
{
    private readonly OutputCacheStore store = new(Options.Create(new OutputCacheLimits()), TimeProvider.System);

    [Fact]
    public void Evicting_a_tag_takes_the_pages_that_have_it_and_no_other()
    {
        store.Store("/a", Page("node:1", "node:2"), store.Now);
        store.Store("/b", Page("node:2"), store.Now);
        store.Store("/c", Page("node:3"), store.Now);

        store.Evict(["node:2"]);

        Assert.Null(store.Find("/a"));
        Assert.Null(store.Find("/b"));
        Assert.NotNull(store.Find("/c"));
    }

    [Fact]
    public void A_page_is_refused_when_something_that_it_read_changed_while_it_was_rendered()
    {
        var startedAt = store.Now;
        store.Evict(["node:1"]);

        store.Store("/a", Page("node:1"), startedAt);
        store.Store("/b", Page("node:2"), startedAt);

        Assert.Null(store.Find("/a"));
        Assert.NotNull(store.Find("/b"));
    }

    [Fact]
    public void A_page_rendered_after_the_change_is_kept()
    {
        store.Evict(["node:1"]);

        store.Store("/a", Page("node:1"), store.Now);

        Assert.NotNull(store.Find("/a"));
    }

    [Fact]
    public void Evicting_all_also_refuses_what_is_being_rendered()
    {
        var startedAt = store.Now;
        store.EvictAll();

        store.Store("/a", Page("node:1"), startedAt);

        Assert.Equal(0, store.Count);
    }

    [Fact]
    public void A_page_past_its_time_is_not_found()
    {
        store.Store("/a", Page(DateTimeOffset.UtcNow.AddSeconds(-1), "node:1"), store.Now);

        Assert.Null(store.Find("/a"));
        Assert.Equal(0, store.Count);
    }

    [Fact]
    public void Pages_never_take_more_than_they_may()
    {
        var small = new OutputCacheStore(Options.Create(new OutputCacheLimits { Total = 100, LargestPage = 60 }), TimeProvider.System);

        var counts = Enumerable.Range(0, 50).Select(number =>
        {
            small.Store($"/{number}", Page("node:1"), small.Now);
            return small.Count;
        }).ToList();

        Assert.Equal(5, counts.Max());
    }

    [Fact]
    public async Task Writers_and_an_evictor_at_the_same_time_leave_nothing_stale()
    {
        var version = 0;
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            for (var turn = 0; turn < 2000; turn++)
            {
                var startedAt = store.Now;
                var read = Volatile.Read(ref version);
                store.Store($"/{writer}", Page(Encoding.UTF8.GetBytes($"{read}"), "node:1"), startedAt);
            }
        })).ToList();
        var evictor = Task.Run(() =>
        {
            for (var turn = 0; turn < 2000; turn++)
            {
                Interlocked.Increment(ref version);
                store.Evict(["node:1"]);
            }
        });
        await Task.WhenAll([.. writers, evictor]);

        Assert.All(Enumerable.Range(0, 4), writer =>
            Assert.Equal("2000", store.Find($"/{writer}") is { } page ? Encoding.UTF8.GetString(page.Body.Span) : "2000"));
    }

    private static StoredPage Page(params string[] tags) => Page(new byte[10], tags);

    private static StoredPage Page(byte[] body, params string[] tags) => new(body, "text/html", 200, tags, null, null);

    private static StoredPage Page(DateTimeOffset expires, params string[] tags) => new([1], "text/html", 200, tags, expires, null);
}
