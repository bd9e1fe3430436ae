using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Web.Tests;

/// <summary>A page that cannot be rendered: the visitor gets the site's own error page, and nothing broken is kept.</summary>
public sealed class FaultTests(ImportedSite imported)
{
    [Theory]
    [InlineData("headspace.localhost", "/privatliv/", "116 111")]
    [InlineData("headspace.localhost", "/en/privacy/", "<html lang=\"en\">")]
    [InlineData("headspace.localhost", "/en/privacy/", "<h1>Something went wrong on our side</h1>")]
    [InlineData("headspace.localhost", "/privatliv/", "<h1>Noget gik galt hos os</h1>")]
    [InlineData("psykiatritopmoede.localhost", "/2021/", "Til forsiden")]
    public async Task A_rendering_that_throws_gives_the_sites_own_error_page_and_leaves_the_cache_clean(string host, string path, string text)
    {
        var fault = new Fault();
        await using var site = await SiteInProcess.StartAsync(
            imported.CopyOfDatabase(), services => services.AddSingleton<IWebsiteOutputCacheTagProvider>(fault));

        fault.On = true;
        var broken = await site.AskAsync(host, path);
        fault.On = false;
        var mended = await site.AskAsync(host, path);

        Assert.Equal(500, broken.Status);
        Assert.Contains(text, broken.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", broken.Page, StringComparison.Ordinal);
        Assert.Equal(200, mended.Status);
    }

    private sealed class Fault : IWebsiteOutputCacheTagProvider
    {
        public bool On { get; set; }

        public IEnumerable<string> GetTags(IPublishedContent content) =>
            On ? throw new InvalidOperationException("The view is broken.") : [];
    }
}
