using System.Net;

namespace Headspace.Web.Tests;

public sealed class SitesTests(ImportedSite imported)
{
    private const string Headspace = "headspace.localhost";
    private const string Education = "hvadkanjegblive.localhost";
    private const string Summit = "psykiatritopmoede.localhost";

    [Theory]
    [InlineData(Headspace, "/", "Der er nogen at tale med")]
    [InlineData(Headspace, "/centre/", "headspace Slagelse")]
    [InlineData(Headspace, "/centre/mariagerfjord/", "Hobro")]
    [InlineData(Headspace, "/raadgivning/akut-hjaelp/", "70 201 201")]
    [InlineData(Headspace, "/kommuner-regioner/", "Fra idé til åbning")]
    [InlineData(Education, "/", "Fire veje ind")]
    [InlineData(Education, "/uddannelser/elektriker/", "Det laver du")]
    [InlineData(Summit, "/", "PsykiatriNetværket")]
    [InlineData(Summit, "/2021/", "Hvad skal en psykiatriplan kunne?")]
    public async Task A_page_shows_what_it_is_for(string host, string path, string text)
    {
        using var response = await imported.Site.GetAsync(host, path);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"http://{host}:{imported.Site.Address.Port}{path}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_has_its_17_members()
    {
        using var response = await imported.Site.GetAsync(Summit, "/psykiatrinetvaerket/");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(17, page.Split("network__list")[1].Split("</ul>")[0].Split("<li>").Length - 1);
    }

    [Theory]
    [InlineData("/CENTRE/", "/centre/")]
    [InlineData("/centre", "/centre/")]
    [InlineData("/centre//odense/", "/centre/odense/")]
    [InlineData("/centre?q=odense", "/centre/?q=odense")]
    public async Task Another_spelling_of_an_address_leads_to_its_one_form(string asked, string canonical)
    {
        using var response = await imported.Site.GetAsync(Headspace, asked);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(canonical, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData(Headspace, "Tal med os")]
    [InlineData(Education, "Ups, den side findes ikke")]
    [InlineData(Summit, "Den kan være flyttet")]
    public async Task Each_site_says_in_its_own_way_that_a_page_is_missing(string host, string text)
    {
        using var response = await imported.Site.GetAsync(host, "/findes/ikke/");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(text, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ukendt.dk", "/", HttpStatusCode.NotFound)]
    [InlineData("ukendt.dk", "/centre/", HttpStatusCode.NotFound)]
    [InlineData("ukendt.dk", "/sitemap.xml", HttpStatusCode.NotFound)]
    [InlineData("ukendt.dk", "/robots.txt", HttpStatusCode.NotFound)]
    [InlineData(Headspace, "/%00", HttpStatusCode.BadRequest)]
    public async Task What_is_asked_wrongly_gets_the_right_status_and_no_stack_trace(string host, string path, HttpStatusCode status)
    {
        using var response = await imported.Site.GetAsync(host, path);

        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotContain("   at ", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Headspace, "/centre/slagelse/", "/tidligere-topmoeder/")]
    [InlineData(Summit, "/2021/", "/centre/")]
    public async Task A_sitemap_has_the_pages_of_its_host_alone(string host, string own, string foreign)
    {
        using var response = await imported.Site.GetAsync(host, "/sitemap.xml");
        var sitemap = await response.Content.ReadAsStringAsync();

        Assert.Contains($"<loc>http://{host}:{imported.Site.Address.Port}{own}</loc>", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign, sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("siden-findes-ikke", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_are_shown_the_sitemap_and_kept_out_of_a_copy_for_testing()
    {
        using var response = await imported.Site.GetAsync(Headspace, "/robots.txt");
        var robots = await response.Content.ReadAsStringAsync();

        Assert.Contains($"Sitemap: http://{Headspace}:{imported.Site.Address.Port}/sitemap.xml", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_another_site_is_absolute_and_keeps_the_port()
    {
        using var response = await imported.Site.GetAsync(Education, "/");

        Assert.Contains(
            $"href=\"http://{Headspace}:{imported.Site.Address.Port}/\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_centre_search_finds_by_town_municipality_and_postcode()
    {
        foreach (var query in new[] { "hobro", "Mariagerfjord", "9500" })
        {
            using var response = await imported.Site.GetAsync(Headspace, $"/centre/?q={query}");
            var page = await response.Content.ReadAsStringAsync();

            Assert.Contains("headspace Mariagerfjord", page, StringComparison.Ordinal);
            Assert.DoesNotContain("headspace Odense", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_is_sent_with_a_strict_policy_and_holds_nothing_inline_or_foreign()
    {
        using var response = await imported.Site.GetAsync(Headspace, "/");
        var page = await response.Content.ReadAsStringAsync();

        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_asked_for_again_is_the_same_and_need_not_be_sent()
    {
        using var first = await imported.Site.GetAsync(Headspace, "/privatliv/");
        var request = new HttpRequestMessage(HttpMethod.Get, "/privatliv/");
        request.Headers.Host = $"{Headspace}:{imported.Site.Address.Port}";
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await imported.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
