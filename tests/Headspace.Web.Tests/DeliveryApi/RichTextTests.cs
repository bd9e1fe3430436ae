using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>Rich text for a front end, as markup and as a tree.</summary>
public sealed class RichTextTests(ImportedSite imported)
{
    private const string Block = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task As_markup_links_and_pictures_lead_where_they_should()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase()));
        var (page, target, media) = Create(site);

        var markup = (await TextOfAsync(site, page))["markup"]!.GetValue<string>();

        var startItem = new Editor(site).Root().Key;
        Assert.Contains(
            $"<a title=\"Se\" href=\"/maalet/?q=1#her\" data-destination-id=\"{target.Key}\" data-destination-type=\"contentPage\" data-start-item-path=\"headspace\" data-start-item-id=\"{startItem}\" data-link-type=\"Content\">ny</a>",
            markup,
            StringComparison.Ordinal);
        Assert.Contains($"href=\"/maalet/\" data-destination-id=\"{target.Key}\"", markup, StringComparison.Ordinal);
        Assert.Contains($"data-destination-id=\"{media.Key}\" data-destination-type=\"Image\" data-link-type=\"Media\">fil</a>", markup, StringComparison.Ordinal);
        Assert.Contains("<a>væk</a>", markup, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://www.dmi.dk/\">ude</a>", markup, StringComparison.Ordinal);
        Assert.Matches("<img src=\"/media/[^\"]+\\?width=300\" alt=\"x\">", markup);
        Assert.Contains($"<umb-rte-block data-content-id=\"{Block}\"></umb-rte-block>", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("data-udi", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("localLink", markup, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task As_a_tree_it_holds_the_same()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase(), ("Umbraco__CMS__DeliveryApi__RichTextOutputAsJson", "true")));
        var (page, target, media) = Create(site);

        var root = await TextOfAsync(site, page);

        Assert.Equal(["attributes", "blocks", "elements", "tag"], root.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.Equal("#root", root["tag"]!.GetValue<string>());
        var links = All(root, "a").ToList();
        Assert.Equal("/maalet/", links[0]["attributes"]!["route"]!["path"]!.GetValue<string>());
        Assert.Equal("?q=1#her", links[0]["attributes"]!["route"]!["queryString"]!.GetValue<string>());
        Assert.Null(links[1]["attributes"]!["route"]!["queryString"]);
        Assert.Equal("headspace", links[0]["attributes"]!["route"]!["startItem"]!["path"]!.GetValue<string>());
        Assert.Null(links[0]["attributes"]!["href"]);
        Assert.Equal("Se", links[0]["attributes"]!["title"]!.GetValue<string>());
        Assert.Equal(target.Key, links[1]["attributes"]!["destination-id"]!.GetValue<Guid>());
        Assert.StartsWith("/media/", links[2]["attributes"]!["href"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(media.Key, links[2]["attributes"]!["destination-id"]!.GetValue<Guid>());
        Assert.Empty(links[3]["attributes"]!.AsObject());
        Assert.Equal("https://www.dmi.dk/", links[4]["attributes"]!["href"]!.GetValue<string>());
        Assert.EndsWith("?width=300", Assert.Single(All(root, "img"))["attributes"]!["src"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(Block, Assert.Single(All(root, "umb-rte-block"))["attributes"]!["content-id"]!.GetValue<string>());
        Assert.Equal("sat", Assert.Single(All(root, "em"))["attributes"]!["note"]!.GetValue<string>());
        Assert.Equal("Tal & skriv", All(root, "#text").First()["text"]!.GetValue<string>());
        Assert.DoesNotContain(All(root, "#text"), text => string.IsNullOrWhiteSpace(text["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Markup_that_is_nested_deeper_than_any_editor_does_is_still_told()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase(), ("Umbraco__CMS__DeliveryApi__RichTextOutputAsJson", "true")));
        var deep = string.Concat(Enumerable.Repeat("<div>", 600)) + "<em>Bunden</em>" + string.Concat(Enumerable.Repeat("</div>", 600));
        var page = new Editor(site).Create("Dyb", new Editor(site).Root(), "contentPage", ("body", RichTextBlocks.With(deep)));

        var root = await TextOfAsync(site, page);

        Assert.Equal("Bunden", Assert.Single(All(root, "#text"))["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_only_looks_like_a_place_to_fill_is_text()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase()));
        const string look = " href=\"\uE0000\uE000\"";
        var page = new Editor(site).Create("Tekst", new Editor(site).Root(), "contentPage", ("body", RichTextBlocks.With($"<p>x{look}y</p>")));

        var markup = (await TextOfAsync(site, page))["markup"]!.GetValue<string>();

        Assert.StartsWith("<p>x href=", markup, StringComparison.Ordinal);
        Assert.EndsWith("y</p>", markup, StringComparison.Ordinal);
    }

    private static (IContent Page, IContent Target, IMedia Media) Create(SiteInProcess site)
    {
        var editor = new Editor(site);
        var target = editor.Create("Målet", editor.Root());
        var media = site.Get<IMediaService>().GetPagedDescendants(-1, 0, 1000, out _).First(item => item.ContentType.Alias == "Image");
        var markup = $$"""
            <h2>Tal &amp; skriv</h2>
            <p><a title="Se" href="/{localLink:{{target.Key}}}?q=1#her" type="document">ny</a> <a href="/{localLink:umb://document/{{target.Key:N}}}">gammel</a>
            <a href="/{localLink:{{media.Key}}}" type="media">fil</a> <a href="/{localLink:{{Guid.NewGuid()}}}" type="document">væk</a> <a href="https://www.dmi.dk/">ude</a></p>
            <!-- en note --><p><em data-note="sat">ja</em><img src="/media/gammel.png?width=300" alt="x" data-udi="umb://media/{{media.Key:N}}"></p>
            <umb-rte-block data-content-key="{{Block}}">Blok</umb-rte-block>
            """;
        return (editor.Create("Teksten", editor.Root(), "contentPage", ("body", RichTextBlocks.With(markup))), target, media);
    }

    private static async Task<JsonNode> TextOfAsync(SiteInProcess site, IContent page)
    {
        using var response = await DeliverySite.AskAsync(site.Client, $"{DeliverySite.Base}/content/item/{page.Key}");
        var item = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), documentOptions: new JsonDocumentOptions { MaxDepth = 1000 })!;
        return item["properties"]!["body"]!["items"]!.AsArray()[0]!["content"]!["properties"]!["text"]!;
    }

    private static IEnumerable<JsonNode> All(JsonNode element, string tag) =>
        (element["tag"]!.GetValue<string>() == tag ? [element] : Enumerable.Empty<JsonNode>())
        .Concat(element["elements"]?.AsArray().SelectMany(child => All(child!, tag)) ?? []);
}
