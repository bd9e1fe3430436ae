using System.Net;

namespace Headspace.Web.Tests;

/// <summary>What pages of each kind always have.</summary>
public sealed class PagesTests(ImportedSite imported)
{
    private const string Headspace = "headspace.localhost";
    private const string Education = "hvadkanjegblive.localhost";
    private const string Summit = "psykiatritopmoede.localhost";

    [Theory]
    [InlineData(Headspace, "/emner/", "Kærestesorg")]
    [InlineData(Headspace, "/emner/ensomhed/", "Det kan du selv gøre")]
    [InlineData(Headspace, "/nyheder/", "headspace åbner i Slagelse")]
    [InlineData(Headspace, "/nyheder/2021/", "april 2021")]
    [InlineData(Headspace, "/nyheder/2020/headspace-slagelse-aabner/", "8. september 2020")]
    [InlineData(Headspace, "/centre/bornholm/", "På vej")]
    [InlineData(Headspace, "/headspace-family/", "47 47 10 20")]
    [InlineData(Education, "/uddannelser/", "Tandklinikassistent")]
    [InlineData(Education, "/tvivl/", "Må man skifte mening?")]
    [InlineData(Education, "/for-skoler/", "workshop")]
    [InlineData(Summit, "/2009/", "Det første topmøde")]
    [InlineData(Summit, "/2022/", "lørdag den 8. oktober 2022")]
    [InlineData(Summit, "/tidligere-topmoeder/", "Har vi en fremtid?")]
    public async Task A_page_shows_what_it_is_for(string host, string path, string text) =>
        Assert.Contains(text, await PageAsync(host, path), StringComparison.Ordinal);

    [Theory]
    [InlineData("selvskade")]
    [InlineData("spiseforstyrrelse")]
    [InlineData("sorg")]
    [InlineData("familie")]
    public async Task A_sensitive_topic_begins_with_help_lines_and_a_way_out(string topic)
    {
        var page = await PageAsync(Headspace, $"/emner/{topic}/");
        var help = page.Split("<aside class=\"help-now\"")[1].Split("</aside>")[0];

        Assert.Contains("href=\"tel:112\"", help, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:70201201\"", help, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:116111\"", help, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button button--exit\" href=\"https://www.dmi.dk/\" rel=\"nofollow noreferrer\" data-quick-exit>Forlad siden hurtigt</a>", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_is_not_sensitive_has_the_ways_to_talk_and_no_alarm()
    {
        var page = await PageAsync(Headspace, "/emner/kaerestesorg/");

        Assert.Contains("Tal med os", page, StringComparison.Ordinal);
        Assert.DoesNotContain("help-now", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_of_which_only_the_month_is_known_names_no_day()
    {
        var page = await PageAsync(Headspace, "/nyheder/2021/to-nye-centre-paa-lolland-og-falster/");

        Assert.Contains("april 2021", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<time", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summit_of_which_only_the_year_is_known_shows_no_date_and_no_programme()
    {
        var page = await PageAsync(Summit, "/2011/");

        Assert.Contains("<dt>År</dt><dd>2011</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Dato", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Programmet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_on_the_front_page_leads_to_its_place_in_the_list()
    {
        var front = await PageAsync(Education, "/");
        var list = await PageAsync(Education, "/uddannelser/");

        foreach (var anchor in new[] { "omsorg", "kontor", "foedevarer", "teknologi" })
        {
            Assert.Contains($"href=\"/uddannelser/#{anchor}\"", front, StringComparison.Ordinal);
            Assert.Contains($"id=\"{anchor}\"", list, StringComparison.Ordinal);
        }
    }

    private async Task<string> PageAsync(string host, string path)
    {
        using var response = await imported.Site.GetAsync(host, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
