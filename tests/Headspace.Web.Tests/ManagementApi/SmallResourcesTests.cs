using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>Redirects, relations, tags, pictures, and where pickers begin.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class SmallResourcesTests(ManagedSite managed)
{
    private BackOffice Admin => managed.Admin;

    [Fact]
    public async Task The_address_that_a_page_had_is_listed_found_and_deleted()
    {
        var editor = new Editor(managed.Site);
        var page = editor.Create("Side der omdøbes", editor.Root());
        Editor.Rename(page, "Side med nyt navn");
        editor.Publish(page);

        var found = (await Admin.GetAsync("redirect-management?filter=side-der-omdoebes"))["items"]!.AsArray();
        var redirect = Assert.Single(found)!;
        Assert.EndsWith("/side-der-omdoebes/", redirect["originalUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith("/side-med-nyt-navn/", redirect["destinationUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, (await Admin.GetAsync($"redirect-management/{page.Key}"))["total"]!.GetValue<int>());
        await Admin.ChangeAsync(HttpMethod.Delete, $"redirect-management/{redirect["id"]}");
        Assert.Equal(0, (await Admin.GetAsync($"redirect-management/{page.Key}"))["total"]!.GetValue<int>());
        Assert.Equal("Enabled", (await Admin.GetAsync("redirect-management/status"))["status"]!.GetValue<string>());
        editor.Contents.Delete(page);
    }

    [Fact]
    public async Task Relations_are_told_with_both_their_ends()
    {
        var types = (await Admin.GetAsync("relation-type?take=100"))["items"]!.AsArray();
        var ofMedia = types.Single(type => type!["alias"]!.GetValue<string>() == Constants.Conventions.RelationTypes.RelatedMediaAlias)!;
        Assert.True(ofMedia["isDependency"]!.GetValue<bool>());

        var relations = await Admin.GetAsync($"relation/type/{ofMedia["id"]}?take=5");
        Assert.InRange(relations["total"]!.GetValue<int>(), 5, int.MaxValue);
        Assert.All(relations["items"]!.AsArray(), relation => Assert.False(string.IsNullOrEmpty(relation!["child"]!["name"]!.GetValue<string>())));
        Assert.False((await Admin.GetAsync($"item/relation-type?id={ofMedia["id"]}"))[0]!["isDeletable"]!.GetValue<bool>());
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, $"relation-type/{Guid.NewGuid()}")).Status);
        Assert.Contains((await Admin.GetAsync("object-types"))["items"]!.AsArray(), type => type!["name"]!.GetValue<string>() == "Document");
    }

    [Fact]
    public async Task Media_have_small_pictures()
    {
        var picture = managed.Site.Get<IMediaService>().GetPagedDescendants(Constants.System.Root, 0, 1000, out _).First(item => item.ContentType.Alias == "Image");
        var urls = (await Admin.GetAsync($"imaging/resize/urls?id={picture.Key}&width=100&height=80&mode=Crop"))[0]!;

        Assert.Contains("width=100", urls["urlInfos"]![0]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
        using var made = await managed.Site.Client.GetAsync(urls["urlInfos"]![0]!["url"]!.GetValue<string>(), TestContext.Current.CancellationToken);
        Assert.True(made.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_picker_may_begin_at_the_site_of_a_document()
    {
        var site = new Editor(managed.Site).Root();
        var page = managed.Site.Get<IContentService>().GetPagedChildren(site.Id, 0, 1, out _, null, null, null, true).First();

        var (status, body) = await Admin.TryAsync(HttpMethod.Post, "dynamic-root/query", new
        {
            context = new { id = page.Key, parent = new { id = site.Key } },
            query = new { origin = new { alias = "Root" }, steps = Array.Empty<object>() },
        });

        Assert.Equal(200, status);
        Assert.Equal(site.Key, Assert.Single(body!["roots"]!.AsArray())!.GetValue<Guid>());
        Assert.NotEmpty((await Admin.GetAsync("dynamic-root/steps")).AsArray());
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Get, "oembed/query?url=javascript:alert(1)")).Status);
        Assert.Equal(0, (await Admin.GetAsync("tag?query=findes-ikke"))["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("document")]
    [InlineData("media")]
    [InlineData("document-type")]
    [InlineData("dictionary")]
    public async Task What_is_made_at_the_top_lies_in_nothing(string tree) =>
        Assert.Empty((await Admin.GetAsync($"tree/{tree}/ancestors")).AsArray());
}
