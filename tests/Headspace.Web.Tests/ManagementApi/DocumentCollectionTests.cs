using System.Text.Json.Nodes;
using Headspace.Testing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>What lies under a document, as a table.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class DocumentCollectionTests(ManagedSite managed) : IAsyncLifetime
{
    private const string Read = "Umb.Document.Read";
    private const string Update = "Umb.Document.Update";

    private readonly string alias = $"listed{Guid.NewGuid():N}";
    private ListedDocuments documents = null!;
    private IContent parent = null!;
    private IContent pear = null!;
    private IContent apple = null!;
    private IContent cherry = null!;

    private BackOffice Admin => managed.Admin;

    public async ValueTask InitializeAsync()
    {
        documents = new ListedDocuments(managed.Site, alias);
        await documents.CreateTypeAsync();
        parent = documents.Create("Frugt", "Fruit", 0);
        pear = documents.Create("Pære", "Pear", 20, parent);
        apple = documents.Create("Æble", "Apple", 3, parent);
        cherry = documents.Create("Kirsebær", "Cherry", 100, parent);
    }

    public async ValueTask DisposeAsync()
    {
        documents.Contents.Delete(documents.Contents.GetById(parent.Key)!);
        var type = managed.Site.Get<IContentTypeService>().Get(alias)!;
        await managed.Site.Get<IContentTypeService>().DeleteAsync(type.Key, Constants.Security.SuperUserKey);
        await managed.Site.Get<IDataTypeService>().DeleteAsync(type.ListView!.Value, Constants.Security.SuperUserKey);
    }

    [Theory]
    [InlineData("name", ListedDocuments.English, "Apple|Cherry|Pear")]
    [InlineData("name", ListedDocuments.Danish, "Cherry|Pear|Apple")]
    [InlineData("sortOrder", null, "Pear|Apple|Cherry")]
    [InlineData("createDate", null, "Pear|Apple|Cherry")]
    [InlineData("updateDate", null, "Pear|Apple|Cherry")]
    [InlineData("heading", ListedDocuments.English, "Apple|Cherry|Pear")]
    [InlineData("heading", ListedDocuments.Danish, "Cherry|Pear|Apple")]
    [InlineData("number", null, "Apple|Pear|Cherry")]
    public async Task The_rows_are_in_the_order_of_any_column_both_ways(string column, string? culture, string expected)
    {
        var names = expected.Split('|');
        var query = $"orderBy={column}&orderCulture={culture}";

        Assert.Equal(names, NamesOf(await AskAsync(Admin, $"{query}&orderDirection=Ascending")));
        Assert.Equal(names.Reverse(), NamesOf(await AskAsync(Admin, $"{query}&orderDirection=Descending")));
        Assert.Equal([names[1]], NamesOf(await AskAsync(Admin, $"{query}&orderDirection=Ascending&skip=1&take=1")));
    }

    [Theory]
    [InlineData("creator")]
    [InlineData("updater")]
    public async Task The_rows_are_in_the_order_of_who_made_them(string column) =>
        Assert.Equal(3, (await AskAsync(Admin, $"orderBy={column}"))["total"]!.GetValue<int>());

    [Fact]
    public async Task A_row_tells_what_the_columns_show()
    {
        Assert.True(documents.Contents.Publish(documents.Contents.GetById(parent.Key)!, [ListedDocuments.Danish]).Success);
        Assert.True(documents.Contents.Publish(documents.Contents.GetById(pear.Key)!, [ListedDocuments.Danish]).Success);

        // The client sends the data type empty where the list view is that of the type.
        var row = (await AskAsync(Admin, "dataTypeId=&orderBy=number&filter=Pear&orderCulture=en-GB"))["items"]!.AsArray().Single()!;

        Assert.Equal(pear.Key.ToString(), row["id"]!.GetValue<string>());
        Assert.Equal([parent.Key.ToString()], row["ancestors"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
        Assert.NotNull(row["creator"]);
        Assert.NotNull(row["updater"]);
        Assert.Equal((alias, false, false), (row["documentType"]!["alias"]!.GetValue<string>(), row["isTrashed"]!.GetValue<bool>(), row["isProtected"]!.GetValue<bool>()));
        Assert.Equal(
            ["heading da-DK Om Pære", "heading en-GB About Pear", "number  20"],
            row["values"]!.AsArray().Select(value => $"{value!["alias"]} {value["culture"]} {value["value"]}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["da-DK Pære Published", "en-GB Pear Draft"],
            row["variants"]!.AsArray().Select(variant => $"{variant!["culture"]} {variant["name"]} {variant["state"]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("pear", ListedDocuments.English, "Pear")]
    [InlineData("pære", ListedDocuments.English, "")]
    [InlineData("PÆRE", ListedDocuments.Danish, "Pear")]
    [InlineData("bær", ListedDocuments.Danish, "Cherry")]
    [InlineData("%", ListedDocuments.Danish, "")]
    public async Task The_rows_are_filtered_by_name_in_the_language_that_is_shown(string filter, string culture, string expected)
    {
        var answer = await AskAsync(Admin, $"orderBy=name&orderCulture={culture}&filter={Uri.EscapeDataString(filter)}");

        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), NamesOf(answer));
        Assert.Equal(NamesOf(answer).Count(), answer["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_is_wrong_is_told()
    {
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Get, $"collection/document/{parent.Key}?orderBy=hidden")).Status);
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Get, $"collection/document/{parent.Key}?dataTypeId=none")).Status);
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Get, $"collection/document/{parent.Key}?dataTypeId={Constants.DataTypes.Guids.TextstringGuid}")).Status);
        Assert.Equal(400, (await Admin.TryAsync(HttpMethod.Get, $"collection/document/{new Editor(managed.Site).Root().Key}")).Status);
        Assert.Equal(404, (await Admin.TryAsync(HttpMethod.Get, $"collection/document/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Who_may_see_some_of_the_rows_leafs_through_those_alone()
    {
        using var withoutOne = await managed.SignedInAsAsync(await managed.CreateGroupAsync(
            ["content"], [new DocumentGranularPermission { Key = apple.Key, Permission = Update }], Read));
        var page = await AskAsync(withoutOne, "orderBy=sortOrder&skip=1&take=1");
        Assert.Equal((2, "Cherry"), (page["total"]!.GetValue<int>(), Assert.Single(NamesOf(page))));

        using var withOne = await managed.SignedInAsAsync(await managed.CreateGroupAsync(
            ["content"], [Of(parent, Read), Of(pear, Update), Of(apple, Update), Of(cherry, Read)]));
        page = await AskAsync(withOne, "orderBy=sortOrder");
        Assert.Equal((1, "Cherry"), (page["total"]!.GetValue<int>(), Assert.Single(NamesOf(page))));

        // What one group may not, another may.
        using var withBoth = await managed.SignedInAsAsync(
            await managed.CreateGroupAsync(["content"], [Of(apple, Update)], Read), await managed.CreateGroupAsync(["content"], [Of(apple, Read)]));
        Assert.Equal(3, (await AskAsync(withBoth, "orderBy=name"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Who_starts_among_the_rows_sees_the_own_ones_alone()
    {
        var group = await managed.CreateGroupAsync(["content"], startNode: apple.Key, Read);
        using var editor = await managed.SignedInAsAsync(group);

        var page = await AskAsync(editor, "orderBy=name");
        Assert.Equal((1, "Apple"), (page["total"]!.GetValue<int>(), Assert.Single(NamesOf(page))));
        Assert.Equal(0, (await AskAsync(editor, "orderBy=name", apple))["total"]!.GetValue<int>());
        Assert.Equal(403, (await editor.TryAsync(HttpMethod.Get, $"collection/document/{pear.Key}")).Status);

        using var reader = await managed.SignedInAsAsync(await managed.CreateGroupAsync(["content"], startNode: parent.Key, Update));
        Assert.Equal(403, (await reader.TryAsync(HttpMethod.Get, $"collection/document/{parent.Key}?orderBy=name")).Status);
    }

    [Fact]
    public async Task Many_rows_take_no_more_commands_than_few()
    {
        await CountAsync(); // reads the sets that are kept whole
        var few = await CountAsync();
        for (var number = 0; number < 30; number++)
        {
            documents.Create($"Bær {number}", $"Berry {number}", number, parent);
        }

        Assert.Equal(33, (await AskAsync(Admin, "orderBy=heading&orderCulture=da-DK"))["total"]!.GetValue<int>());
        Assert.InRange(await CountAsync() - few, -5, 5);
    }

    private static DocumentGranularPermission Of(IContent document, string permission) => new() { Key = document.Key, Permission = permission };

    private static IEnumerable<string> NamesOf(JsonNode answer) => answer["items"]!.AsArray()
        .Select(item => item!["variants"]!.AsArray().Single(variant => variant!["culture"]!.GetValue<string>() == ListedDocuments.English)!["name"]!.GetValue<string>());

    private async Task<int> CountAsync()
    {
        using var statements = new SqlStatements();
        await AskAsync(Admin, "orderBy=heading&orderCulture=da-DK");
        return statements.Count;
    }

    private Task<JsonNode> AskAsync(BackOffice browser, string query, IContent? under = null) => browser.GetAsync($"collection/document/{(under ?? parent).Key}?{query}");
}
