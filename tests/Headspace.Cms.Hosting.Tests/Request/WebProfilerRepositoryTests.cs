using Headspace.Cms.Hosting.Request;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Hosting.Tests.Request;

public sealed class WebProfilerRepositoryTests
{
    private readonly HttpContextAccessor accessor = new() { HttpContext = new DefaultHttpContext() };
    private readonly WebProfilerRepository profiler;

    public WebProfilerRepositoryTests() => profiler = new WebProfilerRepository(new CookieManager(accessor), accessor);

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public void Turning_it_on_gives_this_browser_a_cookie(string scheme, bool isSecure)
    {
        accessor.HttpContext!.Request.Scheme = scheme;

        profiler.SetStatus(1, true);

        var cookie = Assert.Single(accessor.HttpContext.Response.Headers.SetCookie)!;
        Assert.StartsWith("UMB-DEBUG=true;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Equal(isSecure, cookie.Contains("secure", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_browser_with_the_cookie_shows_it_until_it_is_turned_off()
    {
        Assert.False(profiler.GetStatus(1));

        accessor.HttpContext!.Request.Headers.Cookie = "UMB-DEBUG=true";
        Assert.True(profiler.GetStatus(1));

        profiler.SetStatus(1, false);
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(accessor.HttpContext.Response.Headers.SetCookie)!, StringComparison.Ordinal);
    }
}
