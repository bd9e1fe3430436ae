using System.Text.Json.Nodes;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>Documents that others begin as.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class DocumentBlueprintTests(ManagedSite managed)
{
    private BackOffice Admin => managed.Admin;

    private Editor Editor => new(managed.Site);

    [Fact]
    public async Task A_document_becomes_a_blueprint_that_others_begin_as()
    {
        var page = Editor.Create("Side med skabelon", Editor.Root(), "contentPage", ("title", "Skabelonens titel"));
        var id = await Admin.CreateAsync("document-blueprint/from-document", new { document = new { id = page.Key }, name = "Skabelon", parent = (object?)null });

        var ofType = (await Admin.GetAsync($"document-type/{page.ContentType.Key}/blueprint"))["items"]!.AsArray();
        Assert.Equal("Skabelon", ofType.Single(item => item!["id"]!.GetValue<string>() == id)!["name"]!.GetValue<string>());
        var scaffold = await Admin.GetAsync($"document-blueprint/{id}/scaffold");
        Assert.Equal(page.ContentType.Key.ToString(), scaffold["documentType"]!["id"]!.GetValue<string>());
        Assert.Equal("Skabelonens titel", Title(scaffold)["value"]!.GetValue<string>());
        Assert.Equal("Skabelon", (await Admin.GetAsync($"item/document-blueprint?id={id}"))[0]!["name"]!.GetValue<string>());

        var blueprint = await Admin.GetAsync($"document-blueprint/{id}");
        Title(blueprint)["value"] = "En anden titel";
        await Admin.ChangeAsync(HttpMethod.Put, $"document-blueprint/{id}", new JsonObject
        {
            ["values"] = blueprint["values"]!.DeepClone(),
            ["variants"] = blueprint["variants"]!.DeepClone(),
        });
        Assert.Equal("En anden titel", Title(await Admin.GetAsync($"document-blueprint/{id}/scaffold"))["value"]!.GetValue<string>());

        await Admin.ChangeAsync(HttpMethod.Delete, $"document-blueprint/{id}");
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, $"document-blueprint/{id}")).Status);
        Editor.Contents.Delete(page);
    }

    [Fact]
    public async Task Blueprints_are_filed_in_folders()
    {
        var type = Editor.Root().ContentType.Key;
        var folder = await Admin.CreateAsync("document-blueprint/folder", new { name = "Mappe til skabeloner" });
        var id = await Admin.CreateAsync("document-blueprint", new
        {
            documentType = new { id = type },
            values = Array.Empty<object>(),
            variants = new[] { new { culture = "da-DK", segment = (string?)null, name = "I mappen" } },
        });

        await Admin.ChangeAsync(HttpMethod.Put, $"document-blueprint/{id}/move", new { target = new { id = folder } });
        var inFolder = (await Admin.GetAsync($"tree/document-blueprint/children?parentId={folder}"))["items"]!.AsArray().Single()!;
        Assert.Equal(id, inFolder["id"]!.GetValue<string>());
        Assert.Equal(folder, inFolder["parent"]!["id"]!.GetValue<string>());
        Assert.Equal(type.ToString(), inFolder["documentType"]!["id"]!.GetValue<string>());
        var root = (await Admin.GetAsync("tree/document-blueprint/root"))["items"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == folder)!;
        Assert.True(root["isFolder"]!.GetValue<bool>());
        Assert.Null(root["documentType"]);

        await Admin.ChangeAsync(HttpMethod.Put, $"document-blueprint/folder/{folder}", new { name = "Nyt navn" });
        Assert.Equal("Nyt navn", (await Admin.GetAsync($"document-blueprint/folder/{folder}"))["name"]!.GetValue<string>());
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Delete, $"document-blueprint/folder/{folder}")).Status);
        await Admin.ChangeAsync(HttpMethod.Delete, $"document-blueprint/{id}");
        await Admin.ChangeAsync(HttpMethod.Delete, $"document-blueprint/folder/{folder}");
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, $"document-blueprint/folder/{folder}")).Status);
    }

    [Fact]
    public async Task Who_may_not_make_one_is_refused_and_editors_leave_the_types_alone()
    {
        var page = Editor.Create("Side uden skabelon", Editor.Root());
        using var reader = await managed.SignedInAsAsync(await managed.CreateGroupAsync(["content"], page.Key, "Umb.Document.Read"));
        using var editor = await managed.SignedInAsAsync(await managed.CreateGroupAsync(["content"], page.Key, "Umb.Document.Read", "Umb.Document.CreateBlueprint"));
        var body = new { document = new { id = page.Key }, name = "Skabelon uden lov" };

        Assert.Equal(403, (await reader.TryAsync(HttpMethod.Post, "document-blueprint/from-document", body)).Status);
        var id = await editor.CreateAsync("document-blueprint/from-document", body);
        Assert.Equal(200, (await editor.TryAsync(HttpMethod.Get, $"document-blueprint/{id}/scaffold")).Status);
        Assert.Equal(403, (await editor.TryAsync(HttpMethod.Delete, $"document-blueprint/{id}")).Status);
        Assert.Equal(403, (await editor.TryAsync(HttpMethod.Post, "document-blueprint/folder", new { name = "Mappe" })).Status);

        await Admin.ChangeAsync(HttpMethod.Delete, $"document-blueprint/{id}");
        Editor.Contents.Delete(page);
    }

    private static JsonNode Title(JsonNode document) => document["values"]!.AsArray()
        .Single(value => value!["alias"]!.GetValue<string>() == "title" && value["culture"]?.GetValue<string>() is null or "da-DK")!;
}
