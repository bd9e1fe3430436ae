using System.Text.Json.Nodes;
using Headspace.Web.Roles;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>The user groups that the sites come with, tried as somebody who is in one.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class EditorRoleTests(ManagedSite managed)
{
    private const string Danish = "da-DK";

    private Editor Editor => new(managed.Site);

    [Fact]
    public async Task A_centre_editor_changes_the_own_centre_and_nothing_else()
    {
        var (mine, other) = (Editor.Find("headspace Aalborg"), Editor.Find("headspace Aarhus"));
        using var colleague = await SignedInAsync("centreEditor", mine.Key);

        var centre = await colleague.GetAsync($"document/{mine.Key}");
        await colleague.ChangeAsync(HttpMethod.Put, $"document/{mine.Key}", Unchanged(centre));
        await colleague.ChangeAsync(HttpMethod.Put, $"document/{mine.Key}/publish", new { publishSchedules = new[] { new { culture = Danish } } });

        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Get, $"document/{other.Key}")).Status);
        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Put, $"document/{other.Key}", Unchanged(centre))).Status);
        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Put, $"document/{mine.Key}/unpublish", new { cultures = new[] { Danish } })).Status);
        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Put, $"document/{mine.Key}/move-to-recycle-bin")).Status);
        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Delete, $"document/{mine.Key}")).Status);
        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Get, "user")).Status);
        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Get, "tree/dictionary/root")).Status);
    }

    [Fact]
    public async Task The_press_writes_news_and_nothing_else()
    {
        using var colleague = await SignedInAsync("press");

        var root = (await colleague.GetAsync("tree/document/root"))["items"]!.AsArray().Single()!;
        Assert.True(root["noAccess"]!.GetValue<bool>());
        var news = (await colleague.GetAsync($"tree/document/children?parentId={root["id"]}"))["items"]!.AsArray().Single()!;
        Assert.Equal("Nyheder", news["variants"]!.AsArray().First(variant => variant!["culture"]?.GetValue<string>() is null or Danish)!["name"]!.GetValue<string>());
        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Get, $"document/{Editor.Find("headspace Aalborg").Key}")).Status);
    }

    [Fact]
    public async Task A_reader_changes_nothing()
    {
        var page = Editor.Find("headspace Aalborg");
        using var colleague = await SignedInAsync("reader");

        var centre = await colleague.GetAsync($"document/{page.Key}");
        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Put, $"document/{page.Key}", Unchanged(centre))).Status);
        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Put, $"document/{page.Key}/publish", new { publishSchedules = new[] { new { culture = Danish } } })).Status);
    }

    [Fact]
    public async Task A_translator_publishes_English_and_not_Danish()
    {
        using var colleague = await SignedInAsync("englishTranslator");

        var user = await colleague.GetAsync("user/current");
        Assert.Equal(["en-GB"], user["languages"]!.AsArray().Select(language => language!.GetValue<string>()));
        Assert.False(user["hasAccessToAllLanguages"]!.GetValue<bool>());
        var page = Editor.Create("Side der oversættes", Editor.Root());
        Assert.Equal(403, (await colleague.TryAsync(HttpMethod.Put, $"document/{page.Key}/publish", new { publishSchedules = new[] { new { culture = Danish } } })).Status);
        Editor.Contents.Delete(page);
    }

    [Fact]
    public async Task A_group_that_an_administrator_has_deleted_stays_away()
    {
        var groups = managed.Site.Get<IUserGroupService>();
        Assert.True((await groups.DeleteAsync((await groups.GetAsync("educationEditor"))!.Key)).Success);

        await managed.Site.Get<EditorRoles>().CreateAsync();

        Assert.Null(await groups.GetAsync("educationEditor"));
    }

    private async Task<BackOffice> SignedInAsync(string alias, Guid? startNode = null)
    {
        var group = await managed.Site.Get<IUserGroupService>().GetAsync(alias);
        Assert.NotNull(group);
        return await managed.SignedInAsAsync([group.Key], startNode);
    }

    private static JsonObject Unchanged(JsonNode document) => new()
    {
        ["template"] = document["template"]?.DeepClone(),
        ["values"] = document["values"]!.DeepClone(),
        ["variants"] = document["variants"]!.DeepClone(),
    };
}
