using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>Pages are copied, sorted, thrown away and taken back.</summary>
public sealed class ArrangingTests(Browser browser)
{
    private const int MostDrags = 5;

    [Fact]
    public async Task A_page_is_copied_with_all_below_it()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var (id, name) = await editor.CreatePageAsync("Original");
        var (_, child) = await editor.CreatePageAsync("Under", parent: id);
        var (placeId, place) = await editor.CreatePageAsync("Plads");
        await editor.OpenDocumentAsync(id);

        await editor.TakeAsync("Document.DuplicateTo");
        await editor.UnfoldAsync("headspace", editor.Dialogs);
        await editor.UseAsync(editor.Dialogs.Locator($"uui-menu-item[label='{place}'] #label-button"));
        await editor.UseAsync(editor.Dialogs.Locator("uui-toggle").Last);
        await editor.ConfirmAsync();

        Assert.Equal([name], await editor.ChildrenAsync(placeId));
        var copy = EditorActions.IdOf(await editor.GetAsync($"tree/document/children?parentId={placeId}&take=9"), _ => true);
        Assert.Equal([child], await editor.ChildrenAsync(copy));
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_stand_in_the_order_that_they_are_put_in(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var (parent, _) = await editor.CreatePageAsync("Rækkefølge");
        var type = await editor.TypeAsync("Side");
        foreach (var name in new[] { "Bred", "Asp", "Cedertræ" })
        {
            await editor.MakeDocumentAsync(type, parent, name);
        }

        await editor.OpenDocumentAsync(parent);
        await editor.TakeAsync("Document.SortChildrenOf");
        await MoveFirstAsync(editor, keyboard, "Cedertræ");
        await editor.ConfirmAsync();
        Assert.Equal(["Cedertræ", "Bred", "Asp"], await editor.ChildrenAsync(parent));

        await editor.TakeAsync("Document.SortChildrenOf");
        await editor.UseAsync(editor.Dialogs.Locator("umb-table uui-table-head-cell button").First);
        await editor.ConfirmAsync();
        Assert.Equal(["Asp", "Bred", "Cedertræ"], await editor.ChildrenAsync(parent));
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Fact]
    public async Task A_page_is_taken_back_from_the_bin_deleted_from_it_and_goes_when_it_is_emptied()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var (back, name) = await editor.CreatePageAsync("Tilbage", publish: true);
        var (gone, _) = await editor.CreatePageAsync("Slettet");
        var (emptied, _) = await editor.CreatePageAsync("Tømt");
        foreach (var id in new[] { back, gone, emptied })
        {
            await editor.OpenDocumentAsync(id);
            await editor.TakeAsync("Document.RecycleBin.Trash");
            await editor.ConfirmAsync();
            Assert.True((await editor.GetAsync($"document/{id}")).GetProperty("isTrashed").GetBoolean());
        }

        await editor.OpenDocumentAsync(back);
        await editor.TakeAsync("Document.RecycleBin.Restore");
        await editor.ConfirmAsync();
        Assert.Contains(name, await editor.ChildrenAsync(await editor.FindAsync("headspace")));
        await editor.OpenDocumentAsync(gone);
        await editor.TakeAsync("Document.Delete");
        await editor.ConfirmAsync();
        Assert.Equal(404, (await editor.CallAsync("GET", $"document/{gone}")).Status);
        Assert.Contains(editor.Seen.TakeFailures(), failure => failure.StartsWith("404", StringComparison.Ordinal));

        // The client offers it where it has found the bin full.
        await editor.OpenAsync("/section/content");
        await editor.Page.ReloadAsync();
        await editor.SettleAsync();
        await editor.Page.Locator("umb-section-sidebar uui-menu-item[label='Papirkurv'] #label-button").First.HoverAsync();
        await editor.UseAsync(editor.Button("Se handlinger for 'Papirkurv'"));
        await editor.UseAsync(editor.Page.Locator("[data-mark='entity-action:Umb.EntityAction.Document.RecycleBin.Empty']").Last.Locator("#label-button"));
        await editor.ConfirmAsync();
        await Assertions.Expect(editor.Dialogs.Locator("uui-modal-dialog")).ToHaveCountAsync(0);
        Assert.Equal(0, (await editor.GetAsync("recycle-bin/document/root?take=1")).GetProperty("total").GetInt32());
        Assert.Empty(editor.Seen.TakeFailures());
    }

    private static async Task MoveFirstAsync(Editor editor, bool keyboard, string name)
    {
        var rows = editor.Dialogs.Locator("umb-table uui-table-row");
        var row = rows.Filter(new LocatorFilterOptions { HasText = name });
        if (keyboard)
        {
            await editor.UseAsync(row, "Alt+ArrowUp");
            await editor.UseAsync(row, "Alt+ArrowUp");
        }
        else
        {
            // A row can be taken once the pointer has come over it and the table has noticed.
            for (var tries = 0; tries < MostDrags && !(await rows.First.InnerTextAsync()).Contains(name, StringComparison.Ordinal); tries++)
            {
                await row.HoverAsync();
                await row.DragToAsync(rows.First, new LocatorDragToOptions { TargetPosition = new TargetPosition { X = 60, Y = 3 }, Steps = 10 });
            }
        }

        await Assertions.Expect(rows.First).ToContainTextAsync(name);
    }
}
