namespace Headspace.Web.Tests;

/// <summary>headspace.dk/en: what is in English is wholly so, and what is not leads to the Danish.</summary>
public sealed class LanguageTests(ImportedSite imported)
{
    private const string Host = "headspace.localhost";

    [Theory]
    [InlineData("/en/", "There is someone to talk to")]
    [InlineData("/en/counselling/", "What a conversation is like")]
    [InlineData("/en/counselling/acute-help/", "Danger to life")]
    [InlineData("/en/counselling/chat/", "Chat with us")]
    [InlineData("/en/counselling/video/", "Talk to us on video")]
    [InlineData("/en/centres/", "headspace Slagelse")]
    [InlineData("/en/centres/slagelse/", "How to find us")]
    [InlineData("/en/headspace-family-chat/", "47 47 10 20")]
    [InlineData("/en/about/", "About headspace")]
    [InlineData("/en/privacy/", "Your privacy")]
    public async Task An_english_page_is_english_throughout(string path, string text)
    {
        var page = await PageAsync(path);

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains("Leave this site", page, StringComparison.Ordinal);
        foreach (var danish in new[] { "Tal med os", "Gå til", "Hovedmenu", "Åbningstider", "Åbner", "Åben til", "lukket", "Søg", "Forlad", "Vi gemmer", "Adresse<", "hele døgnet" })
        {
            Assert.DoesNotContain(danish, page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/centre/slagelse/", "/en/centres/slagelse/")]
    [InlineData("/raadgivning/akut-hjaelp/", "/en/counselling/acute-help/")]
    [InlineData("/", "/en/")]
    public async Task A_page_and_its_translation_lead_to_each_other(string danish, string english)
    {
        Assert.Contains($"<a class=\"language\" href=\"{english}\" lang=\"en\" hreflang=\"en\">English</a>", await PageAsync(danish), StringComparison.Ordinal);
        Assert.Contains($"<a class=\"language\" href=\"{danish}\" lang=\"da\" hreflang=\"da\">Dansk</a>", await PageAsync(english), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_translation_leads_to_the_english_front_page()
    {
        var page = await PageAsync("/kommuner-regioner/");

        Assert.Contains("<a class=\"language\" href=\"/en/\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"alternate\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_centre_without_english_is_in_the_english_list_with_a_link_to_its_danish_page()
    {
        var list = await PageAsync("/en/centres/");

        Assert.Contains("href=\"/centre/aalborg/\" hreflang=\"da-DK\"", list, StringComparison.Ordinal);
        Assert.Contains("in Danish", list, StringComparison.Ordinal);
        using var missing = await imported.Site.GetAsync(Host, "/en/centres/aalborg/");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("There is no such page", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_centre_search_answers_in_english()
    {
        Assert.Contains("Centres for Hobro", await PageAsync("/en/centres/?q=Hobro"), StringComparison.Ordinal);
        Assert.Contains("We found no centre for Xyz", await PageAsync("/en/centres/?q=Xyz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_marks_the_page_itself_as_page_and_a_section_around_it_as_true()
    {
        Assert.Contains("<a href=\"/centre/\" aria-current=\"page\">", await PageAsync("/centre/"), StringComparison.Ordinal);
        var centre = await PageAsync("/centre/slagelse/");
        Assert.Contains("<a href=\"/centre/\" aria-current=\"true\">", centre, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-current=\"page\"", centre, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string path)
    {
        using var response = await imported.Site.GetAsync(Host, path);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
