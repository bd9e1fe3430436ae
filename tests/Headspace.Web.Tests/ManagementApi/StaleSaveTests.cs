using System.Net;
using System.Text.Json.Nodes;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>Two editors work on the same document, media item or blueprint: nobody writes over what they have not seen, unless knowingly.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class StaleSaveTests(ManagedSite managed)
{
    private const string Folder = "f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d";

    private BackOffice Admin => managed.Admin;

    [Fact]
    public async Task Who_saves_over_what_another_has_saved_is_told_by_whom_and_may_do_it_knowingly()
    {
        var id = Create("To redaktører");
        var (document, tag) = await ReadAsync(id);
        Assert.Equal(HttpStatusCode.OK, await SaveAsync(id, document, "Den første", tag));

        using var refused = await Admin.SendAsync(HttpMethod.Put, $"document/{id}", Changed(document, "Den anden"), ("If-Match", tag));
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(("Stale", "Administrator", "En anden har gemt"), (
            problem["operationStatus"]!.GetValue<string>(), problem["savedBy"]!.GetValue<string>(), problem["title"]!.GetValue<string>()));
        Assert.InRange(problem["savedAt"]!.GetValue<DateTimeOffset>(), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));

        var (now, newer) = await ReadAsync(id);
        Assert.NotEqual(tag, newer);
        Assert.Equal("Den første", Title(now));
        Assert.Equal(HttpStatusCode.OK, await SaveAsync(id, document, "Den anden", newer));
        Assert.Equal("Den anden", Title((await ReadAsync(id)).Document));
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{id}");
    }

    [Fact]
    public async Task A_program_that_names_no_version_saves_as_ever()
    {
        var id = Create("Uden version");
        var (document, tag) = await ReadAsync(id);
        Assert.Equal(HttpStatusCode.OK, await SaveAsync(id, document, "En", tag));
        Assert.Equal(HttpStatusCode.OK, await SaveAsync(id, document, "To", null));
        Assert.Equal(HttpStatusCode.OK, await SaveAsync(id, document, "Tre", "*"));
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{id}");
    }

    [Fact]
    public async Task Publishing_is_no_writing()
    {
        var id = Create("Udgives imens");
        var (document, tag) = await ReadAsync(id);
        await Admin.ChangeAsync(HttpMethod.Put, $"document/{id}/publish", new { publishSchedules = new[] { new { culture = "da-DK" } } });
        Assert.Equal(HttpStatusCode.OK, await SaveAsync(id, document, "Stadig min", tag));
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{id}");
    }

    [Fact]
    public async Task Of_two_who_save_at_the_same_time_exactly_one_is_refused()
    {
        var id = Create("På samme tid");
        for (var round = 0; round < 10; round++)
        {
            var (document, tag) = await ReadAsync(id);
            var answers = await Task.WhenAll(
                SaveAsync(id, document, $"Den ene {round}", tag), SaveAsync(id, document, $"Den anden {round}", tag), SaveAsync(id, document, $"Den tredje {round}", tag));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Order());
        }

        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{id}");
    }

    [Fact]
    public async Task A_media_item_is_not_written_over_either()
    {
        var id = await Admin.CreateAsync("media", new { mediaType = new { id = Folder }, parent = (object?)null, values = Array.Empty<object>(), variants = new[] { new { name = "Fælles mappe" } } });
        await AssertFirstSaveWinsAsync($"media/{id}");
        await Admin.ChangeAsync(HttpMethod.Delete, $"media/{id}");
    }

    [Fact]
    public async Task Nor_is_a_blueprint()
    {
        var document = Create("Skabelon for to");
        var id = await Admin.CreateAsync("document-blueprint/from-document", new { document = new { id = document }, name = "Skabelon for to", parent = (object?)null });
        await AssertFirstSaveWinsAsync($"document-blueprint/{id}");
        await Admin.ChangeAsync(HttpMethod.Delete, $"document-blueprint/{id}");
        await Admin.ChangeAsync(HttpMethod.Delete, $"document/{document}");
    }

    // At the same time, and later with what was read before.
    private async Task AssertFirstSaveWinsAsync(string path)
    {
        using var response = await Admin.SendAsync(HttpMethod.Get, path);
        var tag = response.Headers.ETag!.ToString();
        var read = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var answers = await Task.WhenAll(SaveAsync("Den ene", tag), SaveAsync("Den anden", tag));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Order());
        var first = (await Admin.GetAsync(path))["variants"]![0]!["name"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.Conflict, await SaveAsync("For sent", tag));
        Assert.Equal(first, (await Admin.GetAsync(path))["variants"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, await SaveAsync("Uden version", null));

        async Task<HttpStatusCode> SaveAsync(string name, string? expected)
        {
            var body = new JsonObject { ["values"] = read["values"]!.DeepClone(), ["variants"] = read["variants"]!.DeepClone() };
            foreach (var variant in body["variants"]!.AsArray())
            {
                variant!["name"] = name;
            }

            using var answer = await Admin.SendAsync(HttpMethod.Put, path, body, expected is null ? [] : [("If-Match", expected)]);
            return answer.StatusCode;
        }
    }

    private Guid Create(string name)
    {
        var editor = new Editor(managed.Site);
        var page = editor.Contents.Create(name, editor.Root().Id, "contentPage");
        Editor.Rename(page, name);
        Editor.Set(page, "title", "Fra begyndelsen");
        Assert.True(editor.Contents.Save(page).Success);
        return page.Key;
    }

    private async Task<(JsonNode Document, string Tag)> ReadAsync(Guid id)
    {
        using var response = await Admin.SendAsync(HttpMethod.Get, $"document/{id}");
        return (JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!, response.Headers.ETag!.ToString());
    }

    private async Task<HttpStatusCode> SaveAsync(Guid id, JsonNode document, string title, string? tag)
    {
        using var response = await Admin.SendAsync(HttpMethod.Put, $"document/{id}", Changed(document, title), tag is null ? [] : [("If-Match", tag)]);
        return response.StatusCode;
    }

    private static JsonObject Changed(JsonNode document, string title)
    {
        var body = new JsonObject
        {
            ["template"] = document["template"]?.DeepClone(),
            ["values"] = document["values"]!.DeepClone(),
            ["variants"] = document["variants"]!.DeepClone(),
        };
        body["values"]!.AsArray().Single(value => value!["alias"]!.GetValue<string>() == "title" && value["culture"]?.GetValue<string>() == "da-DK")!["value"] = title;
        return body;
    }

    private static string? Title(JsonNode document) => document["values"]!.AsArray()
        .Single(value => value!["alias"]!.GetValue<string>() == "title" && value["culture"]?.GetValue<string>() == "da-DK")!["value"]?.GetValue<string>();
}
