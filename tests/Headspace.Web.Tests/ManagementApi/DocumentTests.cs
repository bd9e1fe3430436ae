using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>An editor works with documents through the API.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class DocumentTests(ManagedSite managed)
{
    private const string Danish = "da-DK";
    private const string English = "en-GB";

    private BackOffice Admin => managed.Admin;

    private Guid Home => new Editor(managed.Site).Root().Key;

    private Guid ContentPage => managed.Site.Get<IContentTypeService>().Get("contentPage")!.Key;

    [Fact]
    public async Task A_document_is_created_read_changed_and_published()
    {
        var id = await CreateAsync("En side", "En titel");
        var document = await Admin.GetAsync($"document/{id}");
        Assert.Equal("Draft", Variant(document, Danish)["state"]!.GetValue<string>());
        Assert.Equal("En titel", Value(document, "title", Danish));

        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}", Changed(document, "En anden titel"));
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}/publish", new { publishSchedules = new[] { new { culture = Danish } } });

        var published = await Admin.GetAsync($"document/{id}/published");
        Assert.Equal("En anden titel", Value(published, "title", Danish));
        Assert.Equal("Published", Variant(await Admin.GetAsync($"document/{id}"), Danish)["state"]!.GetValue<string>());
        Assert.Equal(200, (await managed.Site.AskAsync(Editor.Host, "/en-side/")).Status);

        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}/unpublish", new { cultures = new[] { Danish } });
        Assert.Equal(404, (await managed.Site.AskAsync(Editor.Host, "/en-side/")).Status);
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{id}");
    }

    [Fact]
    public async Task Blocks_that_all_languages_share_are_saved()
    {
        var block = Guid.NewGuid();
        var body = New("Et center", "Et center");
        body["documentType"]!["id"] = managed.Site.Get<IContentTypeService>().Get("centre")!.Key.ToString();
        body["parent"]!["id"] = managed.Site.Get<IContentService>().GetPagedDescendants(-1, 0, 1000, out _, null).First(content => content.ContentType.Alias == "centreList").Key.ToString();
        var id = await Admin.CreateAsync("document", body);
        var document = await Admin.GetAsync($"document/{id}");
        var changed = Changed(document, "Et center");
        changed["values"]!.AsArray().Add(new JsonObject
        {
            ["alias"] = "openingExceptions",
            ["culture"] = null,
            ["segment"] = null,
            ["value"] = JsonNode.Parse($$"""
                {
                  "layout": { "Umbraco.BlockList": [{ "contentKey": "{{block}}" }] },
                  "contentData": [{ "key": "{{block}}", "contentTypeKey": "{{managed.Site.Get<IContentTypeService>().Get("openingException")!.Key}}",
                    "values": [{ "alias": "note", "culture": null, "segment": null, "value": "Vi flytter" }] }],
                  "settingsData": [],
                  "expose": [{ "contentKey": "{{block}}", "culture": null, "segment": null }]
                }
                """),
        });

        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}", changed);

        var saved = (await Admin.GetAsync($"document/{id}"))["values"]!.AsArray().Single(value => value!["alias"]!.GetValue<string>() == "openingExceptions")!;
        Assert.Equal("Vi flytter", saved["value"]!["contentData"]![0]!["values"]![0]!["value"]!.GetValue<string>());
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{id}");
    }

    [Fact]
    public async Task What_is_missing_is_told_at_its_field()
    {
        var body = New("Uden slags", null);
        body["documentType"]!["id"] = managed.Site.Get<IContentTypeService>().Get("serviceChannel")!.Key.ToString();
        var (status, problem) = await Admin.TryAsync(HttpMethod.Post, "document/validate", body);
        Assert.Equal(400, status);
        Assert.Equal("PropertyValidationError", problem!["operationStatus"]!.GetValue<string>());
        Assert.Contains(problem["errors"]!.AsObject(), error => error.Key == "$.values[?(@.alias == 'kind' && @.culture == null && @.segment == null)].value");
        Assert.Equal("kind", problem["missingProperties"]!.AsArray().Single()!.GetValue<string>());
        Assert.Equal("Ikke alt er udfyldt rigtigt", problem["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_document_goes_to_the_bin_and_comes_back()
    {
        var id = await CreateAsync("Til papirkurven", "Titel");
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}/move-to-recycle-bin");
        var bin = await Admin.GetAsync("recycle-bin/document/root");
        Assert.Contains(bin["items"]!.AsArray(), item => item!["id"]!.GetValue<string>() == id);
        Assert.Equal(Home.ToString(), (await Admin.GetAsync($"recycle-bin/document/{id}/original-parent"))["id"]!.GetValue<string>());

        await Admin.ChangeAsync(HttpMethod.Put, $"recycle-bin/document/{id}/restore", new { target = new { id = Home } });
        Assert.False((await Admin.GetAsync($"document/{id}"))["isTrashed"]!.GetValue<bool>());
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{id}");
    }

    [Fact]
    public async Task Documents_are_copied_moved_and_sorted()
    {
        var parent = await CreateAsync("Forælder", "Titel");
        var first = await CreateAsync("Første", "Titel", Guid.Parse(parent));
        var second = await Admin.CreateAsync($"document/{first}/copy", new { target = new { id = parent }, relateToOriginal = false, includeDescendants = false });
        await Admin.ChangeAsync(HttpMethod.Put, "document/sort", new
        {
            parent = new { id = parent },
            sorting = new[] { new { id = second, sortOrder = 0 }, new { id = (string?)first, sortOrder = 1 } },
        });

        Assert.Equal([second, first], await ChildrenAsync(Admin, parent));
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{second}/move", new { target = new { id = Home } });
        Assert.Equal([first], await ChildrenAsync(Admin, parent));
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{second}");
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{parent}");
    }

    [Fact]
    public async Task The_tree_tells_where_a_document_is()
    {
        var parent = await CreateAsync("Gren", "Titel");
        var child = await CreateAsync("Blad", "Titel", Guid.Parse(parent));

        var ancestors = (await Admin.GetAsync($"tree/document/ancestors?descendantId={child}")).AsArray();
        Assert.Equal([Home.ToString(), parent, child], ancestors.Select(item => item!["id"]!.GetValue<string>()));
        var leaf = (await Admin.GetAsync($"tree/document/children?parentId={parent}"))["items"]!.AsArray().Single()!;
        Assert.Equal([Home.ToString(), parent], leaf["ancestors"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
        Assert.Equal(parent, leaf["parent"]!["id"]!.GetValue<string>());
        Assert.Equal("Draft", leaf["variants"]!.AsArray().Single()!["state"]!.GetValue<string>());
        var siblings = await Admin.GetAsync($"tree/document/siblings?target={child}&before=1&after=1");
        Assert.Equal(child, siblings["items"]!.AsArray().Single()!["id"]!.GetValue<string>());
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{parent}");
    }

    [Fact]
    public async Task A_user_sees_and_changes_only_what_lies_in_the_start_node()
    {
        var mine = await CreateAsync("Mit", "Titel");
        var below = await CreateAsync("Under mit", "Titel", Guid.Parse(mine));
        var other = await CreateAsync("Ikke mit", "Titel");
        var group = await managed.CreateGroupAsync(["content"], Guid.Parse(mine), "Umb.Document.Read", "Umb.Document.Update", "Umb.Document.Create");
        using var editor = await managed.SignedInAsAsync(group);

        var root = (await editor.GetAsync("tree/document/root"))["items"]!.AsArray().Single()!;
        Assert.Equal(Home.ToString(), root["id"]!.GetValue<string>());
        Assert.True(root["noAccess"]!.GetValue<bool>());
        Assert.Equal([mine], await ChildrenAsync(editor, Home.ToString()));
        Assert.Equal([below], await ChildrenAsync(editor, mine));
        Assert.Empty(await ChildrenAsync(editor, other));

        var document = await editor.GetAsync($"document/{below}");
        await editor.ChangeAsync(HttpMethod.Put, $"document/{below}", Changed(document, "Ændret"));
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, $"document/{other}", null),
            (HttpMethod.Put, $"document/{other}", Changed(document, "Ændret")),
            (HttpMethod.Post, "document", New("Ny", "Titel", Guid.Parse(other))),
            (HttpMethod.Post, "document", New("Ny", "Titel", Home)),
            (HttpMethod.Put, $"document/{below}/publish", new { publishSchedules = new[] { new { culture = Danish } } }),
            (HttpMethod.Put, $"document/{below}/move", new { target = new { id = mine } }),
            (HttpMethod.Put, $"document/{below}/move-to-recycle-bin", null),
            (HttpMethod.Delete, $"document/{below}", null),
            (HttpMethod.Get, "recycle-bin/document/root", null),
        })
        {
            var (status, _) = await editor.TryAsync(method, path, body);
            Assert.True(status == (int)HttpStatusCode.Forbidden, $"{method} {path}: {status}");
        }

        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{mine}");
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{other}");
    }

    [Fact]
    public async Task One_language_is_published_alone()
    {
        var id = await CreateAsync("To sprog", "Titel");
        var document = await Admin.GetAsync($"document/{id}");
        var body = Changed(document, "Titel");
        body["values"]!.AsArray().Add(new JsonObject { ["alias"] = "title", ["culture"] = English, ["segment"] = null, ["value"] = "Title" });
        body["variants"]!.AsArray().Add(new JsonObject { ["culture"] = English, ["segment"] = null, ["name"] = "Two languages" });
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}", body);
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}/publish", new { publishSchedules = new[] { new { culture = Danish } } });

        document = await Admin.GetAsync($"document/{id}");
        Assert.Equal("Published", Variant(document, Danish)["state"]!.GetValue<string>());
        Assert.Equal("Draft", Variant(document, English)["state"]!.GetValue<string>());
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{id}");
    }

    [Fact]
    public async Task An_earlier_version_is_read_and_gone_back_to()
    {
        var id = await CreateAsync("Versioner", "Første");
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}/publish", new { publishSchedules = new[] { new { culture = Danish } } });
        var document = await Admin.GetAsync($"document/{id}");
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}", Changed(document, "Anden"));
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}/publish", new { publishSchedules = new[] { new { culture = Danish } } });

        var versions = (await Admin.GetAsync($"document-version?documentId={id}&culture={Danish}"))["items"]!.AsArray();
        var oldest = versions[^1]!["id"]!.GetValue<string>();
        Assert.Equal("Første", Value(await Admin.GetAsync($"document-version/{oldest}"), "title", Danish));
        await Admin.ChangeAsync(HttpMethod.Post, $"document-version/{oldest}/rollback?culture={Danish}");
        Assert.Equal("Første", Value(await Admin.GetAsync($"document/{id}"), "title", Danish));

        var log = (await Admin.GetAsync($"document/{id}/audit-log"))["items"]!.AsArray().Select(entry => entry!["logType"]!.GetValue<string>()).ToList();
        Assert.Contains("PublishVariant", log);
        Assert.Contains("RollBack", log);
        var urls = (await Admin.GetAsync($"document/urls?id={id}")).AsArray().Single()!["urlInfos"]!.AsArray();
        Assert.Contains(urls, info => info!["url"]?.GetValue<string>().EndsWith("/versioner/", StringComparison.Ordinal) is true);
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{id}");
    }

    [Fact]
    public async Task What_uses_a_document_is_told_before_it_is_deleted()
    {
        var home = await Admin.GetAsync($"document/{Home}/referenced-by");
        Assert.Equal(home["items"]!.AsArray().Count, home["total"]!.GetValue<int>());
        var referenced = await Admin.GetAsync($"document/are-referenced?id={Home}");
        Assert.InRange(referenced["total"]!.GetValue<int>(), 0, 1);
        Assert.Empty((await Admin.GetAsync($"document/{Home}/referenced-descendants?take=0"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Hostnames_are_kept()
    {
        var id = await CreateAsync("Værtsnavn", "Titel");
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}/domains", new { defaultIsoCode = Danish, domains = new[] { new { domainName = "vaert.example.org", isoCode = Danish } } });
        var domains = await Admin.GetAsync($"document/{id}/domains");
        Assert.Equal(Danish, domains["defaultIsoCode"]!.GetValue<string>());
        Assert.Equal("vaert.example.org", domains["domains"]!.AsArray().Single()!["domainName"]!.GetValue<string>());
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}/domains", new { defaultIsoCode = (string?)null, domains = Array.Empty<object>() });
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{id}");
    }

    private async Task<string> CreateAsync(string name, string title, Guid? parent = null) => (await Admin.CreateAsync("document", New(name, title, parent)))!;

    private JsonObject New(string name, string? title, Guid? parent = null) => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["parent"] = new JsonObject { ["id"] = (parent ?? Home).ToString() },
        ["documentType"] = new JsonObject { ["id"] = ContentPage.ToString() },
        ["template"] = null,
        ["values"] = new JsonArray(title is null ? [] : [new JsonObject { ["alias"] = "title", ["culture"] = Danish, ["segment"] = null, ["value"] = title }]),
        ["variants"] = new JsonArray(new JsonObject { ["culture"] = Danish, ["segment"] = null, ["name"] = name }),
    };

    private static JsonObject Changed(JsonNode document, string title)
    {
        var body = new JsonObject { ["template"] = document["template"]?.DeepClone() };
        body["values"] = new JsonArray([.. document["values"]!.AsArray().Select(value => value!.DeepClone())]);
        body["variants"] = new JsonArray([.. document["variants"]!.AsArray().Select(variant => variant!.DeepClone())]);
        body["values"]!.AsArray().Single(value => value!["alias"]!.GetValue<string>() == "title" && value["culture"]?.GetValue<string>() == Danish)!["value"] = title;
        return body;
    }

    private static async Task<IEnumerable<string?>> ChildrenAsync(BackOffice browser, string parent) =>
        (await browser.GetAsync($"tree/document/children?parentId={parent}"))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>());

    private static JsonNode Variant(JsonNode document, string culture) =>
        document["variants"]!.AsArray().Single(variant => variant!["culture"]!.GetValue<string>() == culture)!;

    private static string? Value(JsonNode document, string alias, string culture) => document["values"]!.AsArray()
        .Single(value => value!["alias"]!.GetValue<string>() == alias && value["culture"]?.GetValue<string>() == culture)!["value"]?.GetValue<string>();
}
