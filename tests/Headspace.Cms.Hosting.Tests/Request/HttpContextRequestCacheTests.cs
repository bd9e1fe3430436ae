using Headspace.Cms.Hosting.Request;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Hosting.Tests.Request;

public sealed class HttpContextRequestCacheTests
{
    private readonly HttpContextAccessor accessor = new();
    private readonly HttpContextRequestCache cache;

    public HttpContextRequestCacheTests() => cache = new HttpContextRequestCache(accessor);

    [Fact]
    public void A_value_lives_as_long_as_the_request()
    {
        accessor.HttpContext = new DefaultHttpContext();
        cache.Set("a", 1);
        cache.Set("a", 2);
        Assert.Equal(2, cache.Get("a"));

        accessor.HttpContext = new DefaultHttpContext();
        Assert.Null(cache.Get("a"));
    }

    [Fact]
    public void A_factory_runs_once_in_a_request_and_each_time_outside_of_one()
    {
        var runs = 0;
        object? Make() => ++runs;

        accessor.HttpContext = new DefaultHttpContext();
        Assert.Equal(1, cache.Get("a", Make));
        Assert.Equal(1, cache.Get("a", Make));

        accessor.HttpContext = null;
        Assert.False(cache.IsAvailable);
        Assert.Equal(2, cache.Get("a", Make));
        Assert.Equal(3, cache.Get("a", Make));
    }

    [Fact]
    public void Values_are_cleared_by_the_start_of_their_key_and_by_type()
    {
        accessor.HttpContext = new DefaultHttpContext();
        cache.Set("node-1", 1);
        cache.Set("node-2", "two");
        cache.Set("other", 3);

        cache.ClearByKey("node-");
        Assert.Equal(["other"], cache.Select(item => item.Key));

        cache.ClearOfType<int>();
        Assert.Empty(cache);
    }
}
