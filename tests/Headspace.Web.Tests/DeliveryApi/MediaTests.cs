using System.Text.Json.Nodes;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>Media, by key, by path, and as children of a folder.</summary>
[Collection(nameof(DeliverySite))]
public sealed class MediaTests(DeliverySite site)
{
    [Fact]
    public async Task A_picture_is_found_by_its_path_and_by_its_key_and_is_the_same()
    {
        var folder = (await site.ReadAsync("/media?fetch=children:/"))["items"]!.AsArray()[0]!;
        var listed = (await site.ReadAsync($"/media?fetch=children:{folder["id"]}&filter=mediaType:Image&take=1"))["items"]!.AsArray()[0]!;

        var byPath = await site.ReadAsync($"/media/item{Uri.EscapeDataString(listed["path"]!.GetValue<string>()).Replace("%2F", "/", StringComparison.Ordinal)}");
        var byKey = await site.ReadAsync($"/media/item/{listed["id"]}");
        var several = await site.ReadAsync($"/media/items?id={listed["id"]}&id=00000000-0000-0000-0000-000000000001");

        Assert.Equal("Folder", folder["mediaType"]!.GetValue<string>());
        Assert.StartsWith(folder["path"]!.GetValue<string>(), listed["path"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(listed, byPath));
        Assert.True(JsonNode.DeepEquals(listed, byKey));
        Assert.True(JsonNode.DeepEquals(listed, Assert.Single(several.AsArray())));
    }

    [Fact]
    public async Task The_children_of_a_folder_are_filtered_sorted_and_given_in_parts()
    {
        var folder = (await site.ReadAsync("/media?fetch=children:/&filter=name:headspace"))["items"]!.AsArray()[0]!["id"]!;

        var all = await NamesAsync($"/media?fetch=children:{folder}&sort=name:asc&take=1000");
        var back = await NamesAsync($"/media?fetch=children:{folder}&sort=name:desc&take=1000");
        var part = await NamesAsync($"/media?fetch=children:{folder}&sort=name:asc&skip=2&take=3");
        var some = await NamesAsync($"/media?fetch=children:{folder}&filter=name:CENTER&sort=name:asc");

        Assert.Equal(Enumerable.Reverse(all), back);
        Assert.Equal(all.Skip(2).Take(3), part);
        Assert.Equal(all.Where(name => name.Contains("center", StringComparison.OrdinalIgnoreCase)), some);
        Assert.NotEmpty(some);
        Assert.Empty(await NamesAsync("/media?fetch=children:"));
        Assert.Empty(await NamesAsync("/media?fetch=children:/findes-ikke"));
        Assert.Empty(await NamesAsync($"/media?fetch=children:{folder}&filter=mediaType:image"));
    }

    private async Task<List<string>> NamesAsync(string route) =>
        [.. (await site.ReadAsync(route))["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>())];
}
