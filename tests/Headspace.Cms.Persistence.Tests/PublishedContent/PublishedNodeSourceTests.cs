using Headspace.Cms.Contracts.PublishedContent;
using Headspace.Cms.Persistence.Tests.Hosting;
using Headspace.Testing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.PublishedContent;

public sealed class PublishedNodeSourceTests : IAsyncLifetime
{
    private readonly TestSite _site = new();

    private IPublishedNodeSource Source => _site.Get<IPublishedNodeSource>();

    private IContentService Documents => _site.Get<IContentService>();

    public async ValueTask InitializeAsync()
    {
        await _site.Get<ILanguageService>().CreateAsync(new Language("da-DK", "Danish (Denmark)"), Constants.Security.SuperUserKey);
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, ("title", "Textstring"), ("date", "Date Picker"));
        await _site.CreateDocumentTypeAsync("variant", ContentVariation.Culture, ("title", "Textstring"));
    }

    [Fact]
    public void Published_and_draft_values_are_told_apart()
    {
        var document = Create("Page", Constants.System.Root);
        Documents.Publish(document, ["*"]);
        document.SetValue("title", "draft");
        Documents.Save(document);
        Create("Unpublished", Constants.System.Root);

        var published = Assert.Single(Source.ReadDocuments(PublishedNodeState.Published, TestContext.Current.CancellationToken));
        var drafts = Source.ReadDocuments(PublishedNodeState.Draft, TestContext.Current.CancellationToken).ToList();

        Assert.Equal((document.Id, document.Key, document.Path, "Page"), (published.Id, published.Key, published.Path, published.Name));
        Assert.Equal(document.ContentType.Key, published.ContentTypeKey);
        Assert.Equal([("date", new DateTime(2026, 1, 2)), ("title", (object)"Page")], published.Values.Select(value => (value.Alias, value.Value)).OrderBy(value => value.Alias));
        Assert.Equal(DateTimeKind.Utc, ((DateTime)published.Values.Single(value => value.Alias == "date").Value).Kind);
        Assert.Equal(["draft", "Unpublished"], drafts.Select(draft => draft.Values.Single(value => value.Alias == "title").Value));
        Assert.Empty(published.Cultures);
    }

    [Fact]
    public void Only_published_cultures_are_given_of_a_published_document()
    {
        var document = Documents.Create("Page", Constants.System.Root, "variant");
        document.SetCultureName("Page", "en-US");
        document.SetCultureName("Side", "da-DK");
        document.SetValue("title", "title", "en-US");
        document.SetValue("title", "titel", "da-DK");
        Documents.Save(document);
        Documents.Publish(document, ["da-DK"]);

        var published = Assert.Single(Source.ReadDocuments(PublishedNodeState.Published, [document.Key], TestContext.Current.CancellationToken));
        var draft = Assert.Single(Source.ReadDocuments(PublishedNodeState.Draft, [document.Key, Guid.NewGuid()], TestContext.Current.CancellationToken));

        Assert.Equal(("da-DK", "Side"), (Assert.Single(published.Cultures).Culture, published.Cultures[0].Name));
        Assert.Equal(("da-DK", "titel"), (Assert.Single(published.Values).Culture, published.Values[0].Value));
        Assert.Equal(2, draft.Cultures.Count);
        Assert.Equal(2, draft.Values.Count);
    }

    [Fact]
    public async Task A_long_text_is_given_as_the_database_stores_it()
    {
        await _site.CreateDocumentTypeAsync("article", ContentVariation.Nothing, ("body", "Textarea"));
        var text = string.Concat(Enumerable.Repeat("Rådgivning på æøå 🙂 ", 1_000));
        var document = Documents.Create("Article", Constants.System.Root, "article");
        document.SetValue("body", text);
        Documents.Save(document);

        var stored = Assert.IsType<Utf8Text>(Assert.Single(Assert.Single(Source.ReadDocuments(PublishedNodeState.Draft, TestContext.Current.CancellationToken)).Values).Value);

        Assert.Equal(text, stored.ToString());
        Assert.Equal(text, Documents.GetById(document.Key)!.GetValue<string>("body"));
    }

    [Fact]
    public void Trashed_nodes_are_not_read()
    {
        var parent = Create("Parent", Constants.System.Root);
        var child = Create("Child", parent.Id);
        var trashed = Create("Trashed", Constants.System.Root);
        foreach (var document in new[] { parent, child, trashed })
            Documents.Publish(document, ["*"]);
        Documents.MoveToRecycleBin(trashed);

        Assert.Equal(["Child", "Parent"], Source.ReadDocuments(PublishedNodeState.Published, TestContext.Current.CancellationToken).Select(node => node.Name).Order());
    }

    [Fact]
    public void The_database_gives_the_values_of_all_pages_without_sorting_them_first()
    {
        Documents.Publish(Create("Parent", Constants.System.Root), ["*"]);
        using var commands = new SqlStatements();

        _ = Source.ReadDocuments(PublishedNodeState.Published, TestContext.Current.CancellationToken).ToList();

        var values = Assert.Single(commands.All, sql => sql.Contains("umbracoPropertyData", StringComparison.Ordinal));
        Assert.DoesNotContain("USE TEMP B-TREE FOR ORDER BY", _site.PlanOf(values));
    }

    [Theory]
    [InlineData(PublishedNodeState.Published)]
    [InlineData(PublishedNodeState.Draft)]
    public void A_few_pages_are_found_by_their_keys_and_not_among_all_of_their_kind(PublishedNodeState state)
    {
        var document = Create("Page", Constants.System.Root);
        Documents.Publish(document, ["*"]);
        using var commands = new SqlStatements();

        Assert.Single(Source.ReadDocuments(state, [document.Key], TestContext.Current.CancellationToken));

        var reads = commands.All.Where(sql => sql.Contains("umbracoNode", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, reads.Count);
        Assert.All(reads, sql => Assert.DoesNotContain("nodeObjectType=?", _site.PlanOf(sql)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void The_number_of_queries_does_not_depend_on_the_number_of_nodes(int count)
    {
        for (var number = 0; number < count; number++)
            Create($"Page {number}", Constants.System.Root);

        using var commands = new SqlStatements();
        var nodes = Source.ReadDocuments(PublishedNodeState.Draft, TestContext.Current.CancellationToken).ToList();

        Assert.Equal(count, nodes.Count);
        Assert.Equal(3, commands.Count);
        Assert.Single(nodes.SelectMany(node => node.Values).Where(value => value.Alias == "title").Select(value => (object)value.Alias).Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public void Media_is_read_as_it_is()
    {
        var media = _site.Get<IMediaService>();
        var folder = media.CreateMedia("Folder", Constants.System.Root, "Folder");
        media.Save(folder);
        var image = media.CreateMedia("Image", folder.Id, "Image");
        image.SetValue("umbracoWidth", 640);
        media.Save(image);

        var read = Source.ReadMedia(TestContext.Current.CancellationToken).ToList();

        Assert.Equal(["Folder", "Image"], read.Select(node => node.Name));
        Assert.Equal(("umbracoWidth", 640), (Assert.Single(read[1].Values).Alias, read[1].Values[0].Value));
        Assert.Null(read[1].TemplateId);
        Assert.Equal(image.Key, Assert.Single(Source.ReadMedia([image.Key], TestContext.Current.CancellationToken)).Key);
    }

    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        return ValueTask.CompletedTask;
    }

    private IContent Create(string name, int parentId)
    {
        var document = Documents.Create(name, parentId, "page");
        document.SetValue("title", name);
        document.SetValue("date", new DateTime(2026, 1, 2));
        Documents.Save(document);
        return document;
    }
}
