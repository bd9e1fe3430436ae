using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>What is done to several pages or pictures at once, with the mouse and then with the keyboard alone.</summary>
public sealed class BulkTests(Browser browser)
{
    private static readonly string[] both = ["En", "To"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Several_pages_of_a_list_are_published_taken_down_copied_moved_and_thrown_away(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var type = await editor.TypeAsync(OwnTypes.List);
        var parent = await editor.MakeDocumentAsync(type, null, $"Liste {Guid.NewGuid():N}", publish: true);
        var place = $"Plads {Guid.NewGuid():N}";
        var placeId = await editor.MakeDocumentAsync(type, null, place);
        var ids = new List<string>();
        foreach (var name in both.Append("Tre"))
        {
            ids.Add(await editor.MakeDocumentAsync(type, parent, name));
        }

        await editor.OpenDocumentAsync(parent);
        await ChooseAsync(editor, keyboard, both);
        await ActAsync(editor, "icon-globe");
        await editor.ConfirmAsync();
        Assert.Equal(["Published", "Published", "Draft"], await Task.WhenAll(ids.Select(editor.StateAsync)));

        await ChooseAsync(editor, keyboard, both);
        await ActAsync(editor, "icon-globe", 1);
        await editor.ConfirmAsync();
        Assert.Equal(["Draft", "Draft", "Draft"], await Task.WhenAll(ids.Select(editor.StateAsync)));

        await ChooseAsync(editor, keyboard, both);
        await ActAsync(editor, "icon-enter");
        await editor.ChooseInTreeAsync("Indhold", place);
        Assert.Equal(both, await editor.ChildrenAsync(placeId));

        await ChooseAsync(editor, keyboard, both);
        await ActAsync(editor, "icon-enter", 1);
        await editor.ChooseInTreeAsync("Indhold", place);
        Assert.Equal(4, (await editor.ChildrenAsync(placeId)).Length);
        Assert.Equal(["Tre"], await editor.ChildrenAsync(parent));

        await editor.OpenDocumentAsync(placeId);
        await ChooseAsync(editor, keyboard, [.. both, "En (1)"]);
        await ActAsync(editor, "icon-trash");
        await editor.ConfirmAsync();
        Assert.Single(await editor.ChildrenAsync(placeId));
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Several_pictures_are_moved_and_thrown_away(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var folder = $"Samling {Guid.NewGuid():N}";
        var folderId = await editor.MakeFolderAsync(folder);
        var names = both.Select(name => $"{name} {Guid.NewGuid():N}").ToArray();
        var ids = await Task.WhenAll(names.Select(name => editor.MakePictureAsync(name, "video.png")));

        await editor.OpenAsync("/section/media");
        await ChooseCardsAsync(editor, keyboard, names);
        await ActAsync(editor, "icon-enter");
        await editor.ChooseInTreeAsync("Mediearkiv", folder);
        Assert.Equal(names, (await editor.ChildrenAsync(folderId, "media")).Order(StringComparer.Ordinal));

        await editor.OpenAsync($"/section/media/workspace/media/edit/{folderId}");
        await ChooseCardsAsync(editor, keyboard, names);
        await ActAsync(editor, "icon-trash");
        await editor.ConfirmAsync();
        Assert.Empty(await editor.ChildrenAsync(folderId, "media"));
        foreach (var id in ids)
        {
            Assert.True((await editor.GetAsync($"media/{id}")).GetProperty("isTrashed").GetBoolean());
        }

        Assert.Empty(editor.Seen.TakeFailures());
    }

    private static async Task ChooseAsync(Editor editor, bool keyboard, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var row = editor.Page.Locator("umb-table uui-table-row").Filter(new LocatorFilterOptions { Has = editor.Page.Locator($"uui-button[label='{name}']") });
            await row.HoverAsync();
            await editor.UseAsync(keyboard ? row : row.Locator("uui-checkbox"), "Space");
        }
    }

    private static async Task ChooseCardsAsync(Editor editor, bool keyboard, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var card = editor.Page.Locator($"umb-media-grid-collection-view uui-card-media[name='{name}']");
            await card.HoverAsync();
            await editor.UseAsync(keyboard ? card : card.Locator("uui-checkbox"), "Space");
        }
    }

    private static async Task ActAsync(Editor editor, string icon, int which = 0)
    {
        // What was done before is told right above the actions.
        await editor.Page.Locator("uui-toast-notification uui-button").EvaluateAllAsync<object?>("buttons => buttons.forEach((button) => button.click())");
        await Assertions.Expect(editor.Page.Locator("uui-toast-notification")).ToHaveCountAsync(0);
        await editor.UseAsync(
            editor.Page.Locator("umb-collection-selection-actions umb-entity-bulk-action uui-button").Filter(new LocatorFilterOptions { Has = editor.Page.Locator($"uui-icon[name='{icon}']") }).Nth(which));
    }
}
