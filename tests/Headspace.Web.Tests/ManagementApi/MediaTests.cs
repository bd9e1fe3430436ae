using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>Media as the editors have it.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class MediaTests(ManagedSite managed)
{
    private BackOffice Admin => managed.Admin;

    [Fact]
    public async Task A_folder_is_made_renamed_moved_to_the_bin_and_restored()
    {
        var folderType = (await Admin.GetAsync("item/media-type/folders"))["items"]![0]!["id"]!.GetValue<string>();
        var parent = await CreateAsync("Forælder", folderType, null);
        var id = await CreateAsync("Mappe", folderType, parent);
        Assert.Equal("Mappe", NameOf(await Admin.GetAsync($"media/{id}")));

        await Admin.ChangeAsync(HttpMethod.Put, $"media/{id}", new { values = Array.Empty<object>(), variants = new[] { new { culture = (string?)null, segment = (string?)null, name = "Nyt navn" } } });
        var children = await Admin.GetAsync($"tree/media/children?parentId={parent}");
        Assert.Equal((1, "Nyt navn", false), (children["total"]!.GetValue<int>(), NameOf(children["items"]![0]!), children["items"]![0]!["hasChildren"]!.GetValue<bool>()));
        Assert.Equal(["Forælder", "Nyt navn"], (await Admin.GetAsync($"tree/media/ancestors?descendantId={id}")).AsArray().Select(item => NameOf(item!)));
        Assert.Equal(parent, (await Admin.GetAsync($"item/media?id={id}"))[0]!["parent"]!["id"]!.GetValue<string>());

        await Admin.ChangeAsync(HttpMethod.Put, $"media/{id}/move-to-recycle-bin");
        Assert.Contains(id, (await Admin.GetAsync("recycle-bin/media/root?take=1000"))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
        Assert.Equal(parent, (await Admin.GetAsync($"recycle-bin/media/{id}/original-parent"))["id"]!.GetValue<string>());
        await Admin.ChangeAsync(HttpMethod.Put, $"recycle-bin/media/{id}/restore", new { target = new { id = parent } });
        Assert.False((await Admin.GetAsync($"media/{id}"))["isTrashed"]!.GetValue<bool>());
        await Admin.ChangeAsync(HttpMethod.Delete, $"media/{parent}");
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, $"media/{id}")).Status);
    }

    [Fact]
    public async Task A_picture_is_told_with_its_address_and_with_who_uses_it()
    {
        var picture = managed.Site.Get<IMediaService>().GetPagedDescendants(Constants.System.Root, 0, 1000, out _).First(item => item.ContentType.Alias == "Image");
        var told = await Admin.GetAsync($"media/{picture.Key}");

        Assert.Contains(told["values"]!.AsArray(), value => value!["alias"]!.GetValue<string>() == Constants.Conventions.Media.File);
        Assert.StartsWith("/media/", (await Admin.GetAsync($"media/urls?id={picture.Key}"))[0]!["urlInfos"]![0]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Image", (await Admin.GetAsync($"media-type/{told["mediaType"]!["id"]}"))["alias"]!.GetValue<string>());
        Assert.Equal([told["mediaType"]!["id"]!.GetValue<string>()], (await Admin.GetAsync("item/media-type/allowed?fileExtension=png"))["items"]!.AsArray().Select(type => type!["id"]!.GetValue<string>()));
        Assert.InRange((await Admin.GetAsync("collection/media?orderBy=name&orderDirection=Ascending"))["total"]!.GetValue<int>(), 1, int.MaxValue);
        Assert.InRange((await Admin.GetAsync($"media/{picture.Key}/referenced-by"))["total"]!.GetValue<int>(), 0, int.MaxValue);
        Assert.NotEmpty((await Admin.GetAsync("media-type/allowed-at-root"))["items"]!.AsArray());
        Assert.InRange((await Admin.GetAsync("tree/media-type/root"))["total"]!.GetValue<int>(), 5, int.MaxValue);
    }

    private static string NameOf(JsonNode media) => media["variants"]![0]!["name"]!.GetValue<string>();

    private async Task<string> CreateAsync(string name, string type, string? parent) => (await Admin.CreateAsync("media", new
    {
        mediaType = new { id = type },
        parent = parent is null ? null : new { id = parent },
        values = Array.Empty<object>(),
        variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
    }))!;
}
