using Headspace.Cms.Contracts.Search;
using Headspace.Cms.Search.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Tests;

public sealed class SiteSearchTests : IAsyncLifetime
{
    private static readonly Guid _text = Constants.DataTypes.Guids.TextareaGuid;

    private SearchSite _site = null!;
    private ITemplate _template = null!;
    private IContent _home = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await SearchSite.StartAsync();
        var created = await _site.Get<ITemplateService>().CreateAsync("Page", "page", "@{}", Constants.Security.SuperUserKey);
        Assert.True(created.Success, created.Status.ToString());
        _template = created.Result!;
        await _site.CreateTypeAsync("page", ContentVariation.Nothing, ("body", _text, ContentVariation.Nothing));
        _home = Page("headspace", "Gratis rådgivning til børn og unge.");
        Page("København", "Vi holder til i Prinsessegade. Rådgiverne tager imod alle dage.", _home);
        Page("Angst", "Uro i kroppen kan have mange grunde.", _home);
        Page("Kriser", "Mange unge har haft angstanfald, og nogle kender ensomhed.", _home);
        Page("Psykiatritopmødet", "Et folkemøde om psyken.", _home);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("angst", "Angst Kriser")]
    [InlineData("ANGST!", "Angst Kriser")]
    [InlineData("rådgivningen", "headspace")]
    [InlineData("raadgiver", "København headspace")]
    [InlineData("ko", "København")]
    [InlineData("kobenhavn", "")]
    [InlineData("koebenhavn", "København")]
    [InlineData("topmøde", "Psykiatritopmødet")]
    [InlineData("topmøderne", "Psykiatritopmødet")]
    [InlineData("unge angst", "Kriser")]
    [InlineData("unge angst prinsesse", "")]
    [InlineData("", "")]
    [InlineData("\" OR 1 NEAR( *", "")]
    [InlineData("prinsessegade", "København")]
    public void Words_are_found_inflected_and_in_compounds_and_in_names_first(string text, string found) =>
        Assert.Equal(found, string.Join(' ', Search(text).Hits.Select(hit => hit.Name)));

    [Theory]
    [InlineData("angts", "angst")]
    [InlineData("ensomhd", "ensomhed")]
    [InlineData("unge ensomhd", "unge ensomhed")]
    [InlineData("rodgivning", "rådgivning")]
    [InlineData("xylofon", null)]
    public void A_word_that_is_written_wrongly_is_suggested_rightly(string text, string? suggestion) =>
        Assert.Equal(suggestion, Search(text).Suggestion);

    [Fact]
    public void A_snippet_marks_what_was_searched_for()
    {
        var hit = Search("unge angst").Hits.Single();

        Assert.Equal("Mange [unge] har haft [angstanfald], og nogle kender ensomhed.", string.Concat(hit.Snippet.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text)));
    }

    [Fact]
    public void A_snippet_of_a_long_text_is_short_and_begins_near_the_words()
    {
        Page("Lang", $"{string.Join(' ', Enumerable.Repeat("fyld", 500))} her står nålen {string.Join(' ', Enumerable.Repeat("mere", 500))}");

        var snippet = string.Concat(Search("nål").Hits.Single().Snippet.Select(part => part.Text));

        Assert.StartsWith("… fyld fyld fyld fyld her står nålen mere", snippet, StringComparison.Ordinal);
        Assert.EndsWith("mere …", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 100, 300);
    }

    [Fact]
    public void Pages_are_counted_and_come_in_parts()
    {
        var first = Search("unge", take: 1);
        var second = Search("unge", skip: 1, take: 1);
        var none = Search("unge", take: 0);

        Assert.Equal((2, 2, 2), (first.Total, second.Total, none.Total));
        Assert.NotEqual(Assert.Single(first.Hits).Key, Assert.Single(second.Hits).Key);
        Assert.Empty(none.Hits);
    }

    [Fact]
    public void What_visitors_cannot_see_is_neither_found_nor_suggested()
    {
        var draft = _site.Contents.Create("Hemmeligheden", _home.Id, "page");
        draft.TemplateId = _template.Id;
        _site.Contents.Save(draft);
        var closed = Page("Bestyrelsesmappen", "Fortroligt", _home);
        _site.Protect(closed, "bestyrelse");
        Page("Lukket", "Afskedsbrevet", closed);
        var data = _site.Contents.Create("Datapunkt", Constants.System.Root, "page");
        data.TemplateId = null;
        _site.Publish(data, "*");

        foreach (var word in new[] { "hemmeligheden", "hemelighed", "bestyrelsesmappen", "fortrolig", "afskedsbrev", "afskedsbrevt", "datapunkt" })
        {
            var result = Search(word);
            Assert.Equal((0, null), (result.Total, result.Suggestion));
        }
    }

    [Fact]
    public void A_search_below_a_document_finds_nothing_beside_it()
    {
        var other = Page("Et andet sted", "Også her er angst et emne.");

        Assert.Equal(["Et andet sted"], Search("angst", other.Key).Hits.Select(hit => hit.Name));
        Assert.DoesNotContain("Et andet sted", Search("angst", _home.Key).Hits.Select(hit => hit.Name));
    }

    [Fact]
    public void Markup_is_no_text()
    {
        Page("Opslag", "<p class=\"lede\">Sm&aring; <b>skridt</b></p>");

        Assert.Empty(Search("lede").Hits);
        Assert.Equal("Små [skridt]", string.Concat(Search("skridt").Hits.Single().Snippet.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text)));
    }

    private SiteSearchResult Search(string text, Guid? below = null, int skip = 0, int take = 10) =>
        _site.Get<ISiteSearch>().Search(new SiteSearchQuery(text, "en-US", below, skip, take));

    private IContent Page(string name, string body, IContent? parent = null)
    {
        var content = _site.Contents.Create(name, parent?.Id ?? Constants.System.Root, "page");
        content.TemplateId = _template.Id;
        content.SetValue("body", body);
        return _site.Publish(content, "*");
    }
}
