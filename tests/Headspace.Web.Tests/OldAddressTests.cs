using System.Net;
using Umbraco.Cms.Core;

namespace Headspace.Web.Tests;

/// <summary>Whoever has an old address, from a poster or another site, arrives in one step.</summary>
public sealed class OldAddressTests(ImportedSite imported)
{
    private const string Headspace = "headspace.localhost";

    [Theory]
    [InlineData(Headspace, "/mariagerfjord/", "/centre/mariagerfjord/")]
    [InlineData(Headspace, "/gladsaxe", "/centre/gladsaxe/")]
    [InlineData(Headspace, "/Koebenhavn/", "/centre/koebenhavn/")]
    [InlineData(Headspace, "/gladsaxe?fra=plakat", "/centre/gladsaxe/?fra=plakat")]
    [InlineData(Headspace, "/saadan-bliver-et-headspace-center-til/", "/kommuner-regioner/saadan-bliver-et-headspace-center-til/")]
    [InlineData(Headspace, "/the-international-department/", "/en/")]
    [InlineData(Headspace, "/en/raadgivning", "/en/counselling/")]
    [InlineData(Headspace, "/en/counseling/", "/en/counselling/")]
    [InlineData(Headspace, "/en/news-from-headspace/guldborgsund-and-more/", "/en/")]
    [InlineData(Headspace, "/en/news-from-headspace", "/en/")]
    [InlineData(Headspace, "/en/ungeloeftet", "/en/")]
    [InlineData(Headspace, "/2021/05/18/headspace-haderslev-aabner/", "/nyheder/2021/headspace-haderslev-aabner/")]
    [InlineData(Headspace, "/2021/09/09/noget-andet/", "/nyheder/2021/")]
    [InlineData(Headspace, "/2019/09/09/noget-andet/", "/nyheder/")]
    [InlineData("hvadkanjegblive.localhost", "/om-siden/", "/om/")]
    public async Task An_old_address_leads_in_one_step_to_the_page_of_today(string host, string old, string today)
    {
        using var response = await imported.Site.GetAsync(host, old);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(today, response.Headers.Location?.OriginalString);
        using var arrived = await imported.Site.GetAsync(host, today);
        Assert.Equal(HttpStatusCode.OK, arrived.StatusCode);
    }

    [Fact]
    public async Task Every_centre_is_led_to_from_the_root_of_the_site()
    {
        using var sitemap = await imported.Site.GetAsync(Headspace, "/sitemap.xml");
        var centres = (await sitemap.Content.ReadAsStringAsync()).Split("<loc>")
            .Select(part => part.Split("</loc>")[0]).Where(url => url.Contains("/centre/", StringComparison.Ordinal))
            .Select(url => new Uri(url).AbsolutePath).Where(path => path != "/centre/").ToList();

        Assert.Equal(30, centres.Count);
        foreach (var path in centres)
        {
            using var response = await imported.Site.GetAsync(Headspace, path["/centre".Length..]);
            Assert.Equal(path, response.Headers.Location?.OriginalString);
        }
    }

    [Theory]
    [InlineData(Headspace, "/2021/13/40/noget/")]
    [InlineData(Headspace, "/2021/09/09/noget/mere/")]
    [InlineData(Headspace, "/en/gladsaxe/x/")]
    [InlineData(Headspace, "/gamle-adresser/")]
    [InlineData("psykiatritopmoede.localhost", "/gladsaxe/")]
    public async Task What_was_never_an_address_is_a_missing_page(string host, string path)
    {
        using var response = await imported.Site.GetAsync(host, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_editor_enters_an_old_address_and_takes_it_away_again()
    {
        await using var site = await SiteInProcess.StartAsync(imported.CopyOfDatabase());
        var editor = new Editor(site);
        var list = editor.Find("Gamle adresser");
        var target = new GuidUdi(Constants.UdiEntityType.Document, editor.Find("headspace Odense").Key).ToString();
        Assert.Equal(404, (await editor.FollowAsync("/fyn/")).Status);

        var redirect = editor.Create("Fyn", list, "redirect", ("from", "/Fyn/"), ("to", target));
        Assert.Equal((301, "/centre/odense/"), await editor.FollowAsync("/fyn"));

        Assert.True(editor.Contents.Unpublish(redirect).Success);
        Assert.Equal(404, (await editor.FollowAsync("/fyn/")).Status);
    }
}
