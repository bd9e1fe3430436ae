using Headspace.Forms.Rendering;
using Microsoft.AspNetCore.Http;

namespace Headspace.Forms.Tests.Rendering;

public sealed class CrossSiteTests
{
    [Theory]
    [InlineData("same-origin", null, false)]
    [InlineData("same-origin", "null", false)]
    [InlineData("none", null, false)]
    [InlineData("same-site", null, true)]
    [InlineData("cross-site", "null", true)]
    [InlineData(null, "https://headspace.dk", false)]
    [InlineData(null, "http://headspace.dk", true)]
    [InlineData(null, "https://ond.dk", true)]
    [InlineData(null, null, false)]
    public void A_browser_says_where_a_post_comes_from(string? site, string? origin, bool isCross)
    {
        DefaultHttpContext context = new() { Request = { Scheme = "https", Host = new HostString("headspace.dk") } };
        if (site is not null)
            context.Request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null)
            context.Request.Headers.Origin = origin;

        Assert.Equal(isCross, CrossSite.Sent(context.Request));
    }
}
