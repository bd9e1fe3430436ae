using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>What an editor of documents reads of types.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class TypeTests(ManagedSite managed)
{
    private BackOffice Admin => managed.Admin;

    [Fact]
    public async Task A_document_type_has_its_properties_in_its_tabs()
    {
        var key = managed.Site.Get<IContentTypeService>().Get("serviceChannel")!.Key;
        var type = await Admin.GetAsync($"document-type/{key}");
        Assert.Equal("serviceChannel", type["alias"]!.GetValue<string>());
        var kind = type["properties"]!.AsArray().Single(property => property!["alias"]!.GetValue<string>() == "kind")!;
        Assert.True(kind["validation"]!["mandatory"]!.GetValue<bool>());
        Assert.Contains(type["containers"]!.AsArray(), container => container!["id"]!.GetValue<string>() == kind["container"]!["id"]!.GetValue<string>());

        var dataType = await Admin.GetAsync($"data-type/{kind["dataType"]!["id"]!.GetValue<string>()}");
        Assert.Equal(kind["dataType"]!["id"]!.GetValue<string>(), (await Admin.GetAsync($"item/data-type?id={dataType["id"]}")).AsArray().Single()!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_tree_holds_types_in_their_folders()
    {
        var folders = managed.Site.Get<IContentTypeContainerService>();
        var types = managed.Site.Get<IContentTypeService>();
        var type = types.Get("serviceChannel")!.Key;
        var folder = (await folders.CreateAsync(null, "Mappe", null, Constants.Security.SuperUserKey)).Result!.Key;
        Assert.True((await types.MoveAsync(type, folder)).Success);

        var root = (await Admin.GetAsync("tree/document-type/root?take=1000"))["items"]!.AsArray();
        var inRoot = root.Single(item => item!["id"]!.GetValue<string>() == folder.ToString())!;
        Assert.True(inRoot["isFolder"]!.GetValue<bool>() && inRoot["hasChildren"]!.GetValue<bool>());
        var child = (await Admin.GetAsync($"tree/document-type/children?parentId={folder}"))["items"]!.AsArray().Single()!;
        Assert.Equal(folder.ToString(), child["parent"]!["id"]!.GetValue<string>());
        Assert.False(child["isFolder"]!.GetValue<bool>());
        var ancestors = (await Admin.GetAsync($"tree/document-type/ancestors?descendantId={type}")).AsArray();
        Assert.Equal([folder.ToString(), type.ToString()], ancestors.Select(item => item!["id"]!.GetValue<string>()));

        Assert.True((await types.MoveAsync(type, null)).Success);
        Assert.True((await folders.DeleteAsync(folder, Constants.Security.SuperUserKey)).Success);
        Assert.NotEmpty((await Admin.GetAsync("tree/data-type/root"))["items"]!.AsArray());
    }

    [Fact]
    public async Task The_client_is_told_what_it_needs_to_start()
    {
        using var stranger = new BackOffice(managed.Site);
        Assert.Equal("Run", (await stranger.GetAsync("server/status"))["serverStatus"]!.GetValue<string>());
        Assert.True((await stranger.GetAsync("server/configuration"))["allowLocalLogin"]!.GetValue<bool>());

        var user = await Admin.GetAsync("user/current");
        Assert.True(user["isAdmin"]!.GetValue<bool>());
        Assert.Equal("da", user["languageIsoCode"]!.GetValue<string>());
        Assert.True(user["hasDocumentRootAccess"]!.GetValue<bool>());
        Assert.Contains("Umb.Section.Content", user["allowedSections"]!.AsArray().Select(section => section!.GetValue<string>()));
        Assert.Contains("Umb.Document.Update", user["fallbackPermissions"]!.AsArray().Select(verb => verb!.GetValue<string>()));
        Assert.Equal(10, (await Admin.GetAsync("user/current/configuration"))["passwordConfiguration"]!["minimumPasswordLength"]!.GetValue<int>());
        Assert.Equal("da-DK", (await Admin.GetAsync("language"))["items"]!.AsArray()[0]!["isoCode"]!.GetValue<string>());
        Assert.Empty((await Admin.GetAsync("news-dashboard"))["items"]!.AsArray());
        Assert.NotEmpty((await Admin.GetAsync("document-type/allowed-at-root"))["items"]!.AsArray());
        Assert.NotEmpty((await Admin.GetAsync("culture?take=5"))["items"]!.AsArray());
    }
}
