using Headspace.Cms.Search.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Search.Tests;

public sealed class CultureTests : IAsyncLifetime
{
    private SearchSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await SearchSite.StartAsync();
        await _site.AddLanguageAsync("da-DK");
        await _site.CreateTypeAsync("page", ContentVariation.Culture);
        await _site.CreateTypeAsync("plain", ContentVariation.Nothing);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void A_document_is_found_in_the_cultures_that_it_is_published_in()
    {
        var both = Page("Hjem", "Home");
        var danish = Page("Kun dansk", "Not yet");
        _site.Publish(both, "da-DK", "en-US");
        _site.Publish(danish, "da-DK");
        var plain = _site.Publish("Overalt", type: "plain");

        _site.In("da-DK");
        Assert.Equal([both.Key, danish.Key, plain.Key], Found());
        Assert.Equal([both.Key], Found("name:hjem"));
        Assert.Empty(Found("name:home"));

        _site.In("EN-us");
        Assert.Equal([both.Key, plain.Key], Found());
        Assert.Equal([both.Key], Found("name:home"));

        _site.Request.Preview = true;
        Assert.Equal([both.Key, danish.Key, plain.Key], Found());
    }

    [Fact]
    public void Unpublishing_a_culture_takes_it_out_with_what_is_below()
    {
        var home = _site.Publish(Page("Hjem", "Home"), "da-DK", "en-US");
        var below = _site.Publish(Page("Under", "Below", home), "da-DK", "en-US");
        _site.In("en-US");
        Assert.Equal([home.Key, below.Key], Found());

        Assert.True(_site.Contents.Unpublish(_site.Contents.GetById(home.Id)!, "en-US").Success);

        Assert.Empty(Found());
        _site.In("da-DK");
        Assert.Equal([home.Key, below.Key], Found());
    }

    private IEnumerable<Guid> Found(params string[] filter) => _site.Ask(filter: filter).Result.Items;

    private IContent Page(string danish, string english, IContent? parent = null)
    {
        var content = _site.Contents.Create(danish, parent?.Id ?? Constants.System.Root, "page");
        content.SetCultureName(danish, "da-DK");
        content.SetCultureName(english, "en-US");
        return content;
    }
}
