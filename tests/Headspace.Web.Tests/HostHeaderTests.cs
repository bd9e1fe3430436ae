using System.Net;
using Headspace.Web.Tests.DeliveryApi;

namespace Headspace.Web.Tests;

/// <summary>A host that nobody can have is refused, whatever is asked of it.</summary>
[Collection(nameof(DeliverySite))]
public sealed class HostHeaderTests(DeliverySite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/emner/")]
    [InlineData("/sitemap.xml")]
    [InlineData("/media/nothing.png?width=100")]
    [InlineData("/umbraco/delivery/api/v2/content")]
    [InlineData("/umbraco/delivery/api/v2/media?fetch=children:/")]
    public async Task A_host_that_cannot_be_read_is_a_bad_request(string path)
    {
        foreach (var host in new[] { "xn--a", "a..b" })
        {
            using var response = await DeliverySite.AskAsync(site.Client, path, ("Host", host));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        using var usual = await DeliverySite.AskAsync(site.Client, "/", ("Host", "headspace.localhost"));
        Assert.Equal(HttpStatusCode.OK, usual.StatusCode);
    }
}
