using System.Net;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>Who a document is for, and who is told of what is done to it.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class DocumentAccessTests(ManagedSite managed)
{
    private BackOffice Admin => managed.Admin;

    [Fact]
    public async Task A_page_is_kept_for_a_group_of_members_and_given_to_all_again()
    {
        var editor = new Editor(managed.Site);
        var groups = managed.Site.Get<IMemberGroupService>();
        var created = await groups.CreateAsync(new MemberGroup { Name = "Frivillige i prøven" });
        var group = created.Result!;
        var page = editor.Create("Kun for frivillige", editor.Root());
        var login = editor.Create("Log ind her", editor.Root());
        var path = $"document/{page.Key}/public-access";
        var rule = Rule(login.Key, [group.Name!]);

        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, path)).Status);
        Assert.Equal(page.Key.ToString(), await Admin.CreateAsync(path, rule));
        var kept = await Admin.GetAsync(path);
        Assert.Equal(login.Key.ToString(), kept["loginDocument"]!["id"]!.GetValue<string>());
        Assert.Equal(login.Key.ToString(), kept["errorDocument"]!["id"]!.GetValue<string>());
        Assert.Equal(group.Key.ToString(), kept["groups"]!.AsArray().Single()!["id"]!.GetValue<string>());
        Assert.Empty(kept["members"]!.AsArray());
        Assert.DoesNotContain("<h1>Kun for frivillige", (await managed.Site.AskAsync(Editor.Host, "/kun-for-frivillige/")).Page, StringComparison.Ordinal);

        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Put, path, Rule(Guid.NewGuid(), [group.Name!]))).Status);
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Put, path, Rule(login.Key, []))).Status);
        await Admin.ChangeAsync(HttpMethod.Put, path, Rule(login.Key, [group.Name!]));
        await Admin.ChangeAsync(HttpMethod.Delete, path);
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, path)).Status);
        Assert.Equal(200, (await managed.Site.AskAsync(Editor.Host, "/kun-for-frivillige/")).Status);

        editor.Contents.Delete(page);
        editor.Contents.Delete(login);
        await groups.DeleteAsync(group.Key);
    }

    [Fact]
    public async Task Groups_of_members_are_found_by_name()
    {
        var groups = managed.Site.Get<IMemberGroupService>();
        var group = (await groups.CreateAsync(new MemberGroup { Name = "Rådgivere i prøven" })).Result!;

        var listed = (await Admin.GetAsync("tree/member-group/root"))["items"]!.AsArray();
        Assert.Contains(listed, item => item!["id"]!.GetValue<string>() == group.Key.ToString() && item["name"]!.GetValue<string>() == group.Name);
        Assert.Equal(group.Name, (await Admin.GetAsync($"item/member-group?id={group.Key}"))[0]!["name"]!.GetValue<string>());
        await groups.DeleteAsync(group.Key);
    }

    [Fact]
    public async Task A_user_chooses_what_to_be_told_of()
    {
        var editor = new Editor(managed.Site);
        var page = editor.Create("Side der følges", editor.Root());
        var path = $"document/{page.Key}/notifications";
        Assert.All((await Admin.GetAsync(path)).AsArray(), action => Assert.False(action!["subscribed"]!.GetValue<bool>()));

        await Admin.ChangeAsync(HttpMethod.Put, path, Wanted("Umb.Document.Publish"));
        var publish = (await Admin.GetAsync(path)).AsArray().Single(action => action!["subscribed"]!.GetValue<bool>())!;
        Assert.Equal("Umb.Document.Publish", publish["actionId"]!.GetValue<string>());

        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Put, path, Wanted("Umb.Document.Admire"))).Status);
        await Admin.ChangeAsync(HttpMethod.Put, path, Wanted());
        Assert.All((await Admin.GetAsync(path)).AsArray(), action => Assert.False(action!["subscribed"]!.GetValue<bool>()));
        editor.Contents.Delete(page);
    }

    [Fact]
    public async Task Who_may_not_is_refused()
    {
        var editor = new Editor(managed.Site);
        var page = editor.Create("Side uden lov", editor.Root());
        var group = await managed.CreateGroupAsync(["content"], page.Key, "Umb.Document.Read", "Umb.Document.Update");
        using var colleague = await managed.SignedInAsAsync(group);

        Assert.Equal(HttpStatusCode.OK, (await colleague.SendAsync(HttpMethod.Get, $"document/{page.Key}")).StatusCode);
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, "public-access", null),
            (HttpMethod.Post, "public-access", Rule(page.Key, ["Alle"])),
            (HttpMethod.Put, "public-access", Rule(page.Key, ["Alle"])),
            (HttpMethod.Delete, "public-access", null),
            (HttpMethod.Get, "notifications", null),
            (HttpMethod.Put, "notifications", Wanted()),
        })
        {
            Assert.Equal(403, (await colleague.TryAsync(method, $"document/{page.Key}/{path}", body)).Status);
        }

        editor.Contents.Delete(page);
    }

    private static object Wanted(params string[] actions) => new { subscribedActionIds = actions };

    private static object Rule(Guid page, string[] groupNames) =>
        new { loginDocument = new { id = page }, errorDocument = new { id = page }, memberUserNames = Array.Empty<string>(), memberGroupNames = groupNames };
}
