using System.Net;

namespace Headspace.Web.Tests.Search;

/// <summary>The page on which visitors search headspace.dk.</summary>
public sealed class SearchPageTests(ImportedSite imported)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_is_found_in_its_other_forms_with_the_place_where_it_stands()
    {
        var page = await ReadAsync("/soeg/?q=ensom");

        Assert.Contains("href=\"/emner/ensomhed/\">Ensomhed</a>", page, StringComparison.Ordinal);
        Assert.Contains("<mark>ensom</mark>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"ensom\"", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("/emner/ensomhed/", StringComparison.Ordinal) < page.IndexOf("/emner/koen-og-identitet/", StringComparison.Ordinal));
        Assert.Contains("/raadgivning/chat/", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_of_the_finger_gets_a_suggestion_and_the_ways_to_talk()
    {
        var page = await ReadAsync("/soeg/?q=ensomhdd");

        Assert.Contains("Vi fandt ingen sider om »ensomhdd«.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/soeg/?q=ensomhed\">ensomhed</a>", page, StringComparison.Ordinal);
        Assert.Contains("/raadgivning/chat/", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_is_searched_in_the_language_of_the_page()
    {
        var english = await ReadAsync("/en/search/?q=counselling");

        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/", english, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/raadgivning", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_ten_pages_come_in_parts()
    {
        var (first, second) = (await ReadAsync("/soeg/?q=headspace"), await ReadAsync("/soeg/?q=headspace&del=2"));

        Assert.Contains("href=\"/soeg/?q=headspace&del=2\"", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Forrige side", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/soeg/?q=headspace&del=1\"", second, StringComparison.Ordinal);
        Assert.Empty(Hits(first).Intersect(Hits(second)));
        Assert.Equal(10, Hits(first).Count);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onfocus=\"alert(1)")]
    [InlineData("'; DROP TABLE x; --")]
    [InlineData("NEAR(a b) AND OR NOT *:")]
    [InlineData("(((((")]
    [InlineData("æøå ÆØÅ 🙂")]
    public async Task What_somebody_types_is_words_and_nothing_else(string text)
    {
        using var response = await AskAsync($"/soeg/?q={Uri.EscapeDataString(text)}");
        var page = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onfocus=\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/soeg/?q=ensom&del=-1")]
    [InlineData("/soeg/?q=ensom&del=99999999999")]
    [InlineData("/soeg/?q=ensom&del=x")]
    [InlineData("/soeg/?q=")]
    public async Task A_part_that_is_none_is_no_error(string address)
    {
        using var response = await AskAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Results_are_not_for_search_engines_and_the_page_itself_is()
    {
        using var results = await AskAsync("/soeg/?q=ensom");
        using var page = await AskAsync("/soeg/");

        Assert.Equal(["noindex"], results.Headers.GetValues("X-Robots-Tag"));
        Assert.False(page.Headers.Contains("X-Robots-Tag"));
    }

    private static List<string> Hits(string page) => [.. page.Split("class=\"hits__name\"><a href=\"").Skip(1).Select(hit => hit.Split('"')[0])];

    private async Task<string> ReadAsync(string address)
    {
        using var response = await AskAsync(address);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token));
    }

    private async Task<HttpResponseMessage> AskAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = $"headspace.localhost:{imported.Site.Address.Port}";
        return await imported.Site.Client.SendAsync(request, Token);
    }
}
