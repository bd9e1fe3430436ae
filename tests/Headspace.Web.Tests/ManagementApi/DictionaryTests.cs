using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>The dictionary as the Translation section edits it.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class DictionaryTests(ManagedSite managed)
{
    private BackOffice Admin => managed.Admin;

    [Fact]
    public async Task An_item_is_made_translated_moved_and_deleted()
    {
        var parent = await CreateAsync("Test.Parent");
        var id = await CreateAsync("Test.Item", ("da-DK", "Hej"));
        Assert.Equal("Hej", (await Admin.GetAsync($"dictionary/{id}"))["translations"]![0]!["translation"]!.GetValue<string>());

        await Admin.ChangeAsync(HttpMethod.Put, $"dictionary/{id}", new { name = "Test.Renamed", translations = new[] { new { isoCode = "da-DK", translation = "Hej" }, new { isoCode = "en-GB", translation = "Hello" } } });
        await Admin.ChangeAsync(HttpMethod.Put, $"dictionary/{id}/move", new { target = new { id = parent } });

        var children = await Admin.GetAsync($"tree/dictionary/children?parentId={parent}");
        Assert.Equal((1, "Test.Renamed", false), (children["total"]!.GetValue<int>(), children["items"]![0]!["name"]!.GetValue<string>(), children["items"]![0]!["hasChildren"]!.GetValue<bool>()));
        Assert.Equal(["Test.Parent", "Test.Renamed"], (await Admin.GetAsync($"tree/dictionary/ancestors?descendantId={id}")).AsArray().Select(item => item!["name"]!.GetValue<string>()));
        var root = (await Admin.GetAsync("tree/dictionary/root?take=1000"))["items"]!.AsArray();
        Assert.True(root.Single(item => item!["id"]!.GetValue<string>() == parent)!["hasChildren"]!.GetValue<bool>());
        var overview = (await Admin.GetAsync("dictionary?filter=Test.Ren"))["items"]!.AsArray();
        Assert.Equal(["da-DK", "en-GB"], Assert.Single(overview)!["translatedIsoCodes"]!.AsArray().Select(code => code!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal("Test.Renamed", (await Admin.GetAsync($"item/dictionary?id={id}"))[0]!["name"]!.GetValue<string>());

        await Admin.ChangeAsync(HttpMethod.Delete, $"dictionary/{parent}");
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, $"dictionary/{id}")).Status);
    }

    [Fact]
    public async Task What_is_exported_is_imported_again()
    {
        var parent = await CreateAsync("Export.Parent", ("da-DK", "Far"));
        await Admin.CreateAsync("dictionary", new { name = "Export.Child", translations = new[] { new { isoCode = "da-DK", translation = "Barn & co" } }, parent = new { id = parent } });
        using var file = await Admin.SendAsync(HttpMethod.Get, $"dictionary/{parent}/export?includeChildren=true");
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        await Admin.ChangeAsync(HttpMethod.Delete, $"dictionary/{parent}");

        var imported = await Admin.CreateAsync("dictionary/import", new { temporaryFile = new { id = await UploadAsync("Export.Parent.udt", bytes) } });

        Assert.Equal("Export.Parent", (await Admin.GetAsync($"dictionary/{imported}"))["name"]!.GetValue<string>());
        var child = (await Admin.GetAsync("dictionary?filter=Export.Child"))["items"]![0]!["id"]!.GetValue<string>();
        Assert.Equal("Barn & co", (await Admin.GetAsync($"dictionary/{child}"))["translations"]![0]!["translation"]!.GetValue<string>());

        foreach (var wrong in new[] { "no xml", "<nothing/>", "<DictionaryItem/>" })
        {
            var (status, _) = await Admin.TryAsync(HttpMethod.Post, "dictionary/import", new { temporaryFile = new { id = await UploadAsync("x.udt", Encoding.UTF8.GetBytes(wrong)) } });
            Assert.Equal(400, status);
        }
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        var id = await CreateAsync("Test.Refused", ("da-DK", "Hej"));

        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Post, "dictionary", new { name = "Test.Refused", translations = Array.Empty<object>() })).Status);
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Put, $"dictionary/{id}", new { name = "Test.Refused", translations = new[] { new { isoCode = "xx-XX", translation = "?" } } })).Status);
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Put, $"dictionary/{Guid.NewGuid()}", new { name = "x", translations = Array.Empty<object>() })).Status);
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Put, $"dictionary/{id}", "{ \"name\": 1 }")).Status);
        Assert.Equal("Hej", (await Admin.GetAsync($"dictionary/{id}"))["translations"]![0]!["translation"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_file_that_waits_is_told_of_and_forgotten()
    {
        var id = await UploadAsync("brev.txt", "Kære"u8.ToArray());
        Assert.Equal("brev.txt", (await Admin.GetAsync($"temporary-file/{id}"))["fileName"]!.GetValue<string>());
        await Admin.ChangeAsync(HttpMethod.Delete, $"temporary-file/{id}");
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, $"temporary-file/{id}")).Status);

        using var forbidden = Form("angreb.aspx", [1]);
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Post, "temporary-file", forbidden)).Status);
        Assert.Contains("aspx", (await Admin.GetAsync("temporary-file/configuration"))["disallowedUploadedFilesExtensions"]!.AsArray().Select(ending => ending!.GetValue<string>()));
    }

    private async Task<string> CreateAsync(string name, params (string Code, string Text)[] texts) =>
        (await Admin.CreateAsync("dictionary", new { name, translations = texts.Select(text => new { isoCode = text.Code, translation = text.Text }) }))!;

    private async Task<string> UploadAsync(string name, byte[] bytes)
    {
        using var form = Form(name, bytes);
        return (await Admin.ChangeAsync(HttpMethod.Post, "temporary-file", form, HttpStatusCode.Created))!;
    }

    private static MultipartFormDataContent Form(string name, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { new StringContent(Guid.NewGuid().ToString()), "Id" }, { file, "File", name } };
    }
}
