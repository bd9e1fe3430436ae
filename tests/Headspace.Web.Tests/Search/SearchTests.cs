using Headspace.Cms.Contracts.Search;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Headspace.Web.Tests.Search;

/// <summary>The index of the real sites.</summary>
public sealed class SearchTests(ImportedSite imported) : IAsyncLifetime
{
    private SiteInProcess _site = null!;

    public async ValueTask InitializeAsync() => _site = await SiteInProcess.StartQuietAsync(imported.CopyOfDatabase());

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void What_is_published_is_found_and_what_is_gone_is_not()
    {
        Assert.Equal("headspace Odense", Search("klosterbakken").Hits[0].Name);
        Editor editor = new(_site);
        var centre = editor.Find("headspace Odense");

        centre.SetValue("street", "Vestergadepassagen 1");
        editor.Publish(centre);

        Assert.Equal(["headspace Odense"], Search("vestergadepassage").Hits.Select(hit => hit.Name));
        Assert.DoesNotContain("headspace Odense", Search("klosterbakken").Hits.Select(hit => hit.Name));
    }

    [Fact]
    public void Every_page_is_found_by_its_name()
    {
        using var context = InDanish();
        var pages = All().Where(page => page.TemplateId is > 0 && page.IsInvariantOrHasCulture("da-DK")).ToList();
        Assert.True(pages.Count > 50, $"{pages.Count} pages");

        Assert.All(pages, page => Assert.Contains(page.Key, Search(page.Name, 500).Hits.Select(hit => hit.Key)));
    }

    [Fact]
    public void Words_in_blocks_and_in_rich_text_are_found()
    {
        // A sentence of a rich text inside a block of a page.
        var hit = Search("udskyder alt, der ligner et valg").Hits.Single();

        Assert.Equal("Når det føles som hele livet", hit.Name);
        Assert.Contains(hit.Snippet, part => part.IsMatch && part.Text == "udskyder");
        Assert.DoesNotContain(hit.Snippet, part => part.Text.Contains("contentData", StringComparison.Ordinal) || part.Text.Contains('<', StringComparison.Ordinal));
    }

    [Fact]
    public void Queries_of_the_Delivery_API_find_what_the_snapshot_has()
    {
        using var context = InDanish();
        var centres = All().Where(page => page.ContentType.Alias == "centre").Select(page => page.Key).Order().ToList();
        Assert.NotEmpty(centres);

        var answer = _site.Get<IApiContentQueryService>().ExecuteQuery(null, ["contentType:centre"], ["name:asc"], ProtectedAccess.None, 0, 1000);

        Assert.Equal(centres, answer.Result.Items.Order());
        Assert.Equal(centres.Count, answer.Result.Total);
    }

    private UmbracoContextReference InDanish()
    {
        _site.Get<IVariationContextAccessor>().VariationContext = new VariationContext("da-DK");
        return _site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
    }

    private SiteSearchResult Search(string text, int take = 20) => _site.Get<ISiteSearch>().Search(new SiteSearchQuery(text, "da-DK", null, 0, take));

    private IEnumerable<IPublishedContent> All()
    {
        var tree = _site.Get<IDocumentNavigationQueryService>();
        var published = _site.Get<IPublishedContentCache>();
        tree.TryGetRootKeys(out var roots);
        return roots
            .SelectMany(root => tree.TryGetDescendantsKeysOrSelfKeys(root, out var keys) ? keys : [])
            .Select(key => published.GetById(false, key))
            .OfType<IPublishedContent>();
    }
}
