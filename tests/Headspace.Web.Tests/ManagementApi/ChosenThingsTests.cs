using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>What users keep for themselves, and what they choose among: templates, files of the site.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class ChosenThingsTests(ManagedSite managed)
{
    private BackOffice Admin => managed.Admin;

    [Fact]
    public async Task A_user_keeps_data_that_nobody_else_sees()
    {
        var id = await Admin.CreateAsync("user-data", new { group = "columns", identifier = "documents", value = "name" });
        await Admin.CreateAsync("user-data", new { group = "other", identifier = "documents", value = "x" });

        Assert.Equal("name", (await Admin.GetAsync($"user-data/{id}"))["value"]!.GetValue<string>());
        await Admin.ChangeAsync(HttpMethod.Put, "user-data", new { key = id, group = "columns", identifier = "documents", value = "date" });
        var listed = Assert.Single((await Admin.GetAsync("user-data?groups=columns&identifiers=documents"))["items"]!.AsArray())!;
        Assert.Equal((id, "date"), (listed["key"]!.GetValue<string>(), listed["value"]!.GetValue<string>()));
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Post, "user-data", new { key = id, group = "columns", identifier = "documents", value = "name" })).Status);

        using var other = await managed.SignedInAsAsync(await managed.CreateGroupAsync(["content"]));
        Assert.Equal(0, (await other.GetAsync("user-data"))["total"]!.GetValue<int>());
        Assert.Equal(404, (await other.TryAsync(HttpMethod.Get, $"user-data/{id}")).Status);
        Assert.Equal(404, (await other.TryAsync(HttpMethod.Put, "user-data", new { key = id, group = "columns", identifier = "documents", value = "mine" })).Status);
        Assert.Equal(404, (await other.TryAsync(HttpMethod.Delete, $"user-data/{id}")).Status);

        foreach (var item in (await Admin.GetAsync("user-data"))["items"]!.AsArray())
        {
            await Admin.ChangeAsync(HttpMethod.Delete, $"user-data/{item!["key"]}");
        }

        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, $"user-data/{id}")).Status);
    }

    [Fact]
    public async Task A_property_with_values_is_told_from_one_without()
    {
        var editor = new Editor(managed.Site);
        var type = managed.Site.Get<IContentTypeService>().Get("contentPage")!;
        await editor.AddPropertyAsync("contentPage", "aldrigUdfyldt", Constants.PropertyEditors.Aliases.TextBox);

        var composition = type.ContentTypeComposition.First(composed => composed.PropertyTypes.Any(property => property.Alias == "title"));

        Assert.True((await Admin.GetAsync($"property-type/is-used?contentTypeId={composition.Key}&propertyAlias=title")).GetValue<bool>());
        Assert.False((await Admin.GetAsync($"property-type/is-used?contentTypeId={type.Key}&propertyAlias=aldrigUdfyldt")).GetValue<bool>());
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Get, $"property-type/is-used?contentTypeId={Guid.NewGuid()}&propertyAlias=title")).Status);

        var types = managed.Site.Get<IContentTypeService>();
        type = types.Get("contentPage")!;
        type.RemovePropertyType("aldrigUdfyldt");
        Assert.True((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
    }

    [Fact]
    public async Task Templates_are_chosen_in_a_tree_or_found_by_name()
    {
        var root = (await Admin.GetAsync("tree/template/root?take=1000"))["items"]!.AsArray();
        Assert.NotEmpty(root);
        var template = root.First()!;
        var (id, name) = (template["id"]!.GetValue<string>(), template["name"]!.GetValue<string>());

        Assert.Equal([id], Ids(await Admin.GetAsync($"tree/template/ancestors?descendantId={id}")));
        var siblings = await Admin.GetAsync($"tree/template/siblings?target={id}&before=0&after=1");
        Assert.Equal((0, id), (siblings["totalBefore"]!.GetValue<int>(), Ids(siblings["items"]!).First()));
        Assert.Equal(root.Count, siblings["totalAfter"]!.GetValue<int>() + Ids(siblings["items"]!).Count());
        Assert.Equal(template["hasChildren"]!.GetValue<bool>(), (await Admin.GetAsync($"tree/template/children?parentId={id}"))["total"]!.GetValue<int>() > 0);
        Assert.Contains(id, Ids((await Admin.GetAsync($"item/template/search?query={Uri.EscapeDataString(name.ToUpperInvariant())}"))["items"]!));
        Assert.Equal(0, (await Admin.GetAsync("item/template/search?query=no-such-template"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Files_of_the_site_are_chosen_in_a_tree_and_none_outside_of_it()
    {
        var folder = (await Admin.GetAsync("tree/static-file/root"))["items"]!.AsArray().Single(item => item!["path"]!.GetValue<string>() == "/wwwroot")!;
        Assert.True(folder["isFolder"]!.GetValue<bool>());
        Assert.True(folder["hasChildren"]!.GetValue<bool>());
        var child = (await Admin.GetAsync("tree/static-file/children?parentPath=/wwwroot"))["items"]!.AsArray().First()!;
        var path = child["path"]!.GetValue<string>();

        Assert.Equal("/wwwroot", child["parent"]!["path"]!.GetValue<string>());
        Assert.Equal(["/wwwroot", path], (await Admin.GetAsync($"tree/static-file/ancestors?descendantPath={path}")).AsArray().Select(item => item!["path"]!.GetValue<string>()));
        Assert.Equal(path, (await Admin.GetAsync($"item/static-file?path={path}&path=/wwwroot/none"))[0]!["path"]!.GetValue<string>());
        foreach (var outside in new[] { "/", "/wwwroot/../", "/appsettings.json", "/wwwroot/../appsettings.json", "/uSync" })
        {
            Assert.Empty((await Admin.GetAsync($"item/static-file?path={Uri.EscapeDataString(outside)}")).AsArray());
        }

        Assert.Equal(0, (await Admin.GetAsync("tree/static-file/children?parentPath=/uSync"))["total"]!.GetValue<int>());
    }

    private static IEnumerable<string> Ids(JsonNode items) => items.AsArray().Select(item => item!["id"]!.GetValue<string>());
}
