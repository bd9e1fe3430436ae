using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>A page is published with all that lies under it, with the mouse and then with the keyboard alone.</summary>
public sealed class PublishTreeTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_and_all_below_it_can_be_read(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var (top, topName) = await editor.CreatePageAsync("Gren");
        var (middle, middleName) = await editor.CreatePageAsync("Kvist", parent: top);
        var (_, leafName) = await editor.CreatePageAsync("Blad", parent: middle);
        await editor.OpenDocumentAsync(top);

        await editor.UseAsync(editor.Document.Locator("umb-workspace-action uui-button").Last);
        await editor.UseAsync(editor.Page.Locator("umb-workspace-action-menu uui-menu-item[label^='Udgiv med undersider']").Last.Locator("#label-button"));
        await editor.UseAsync(editor.Dialogs.Locator("uui-toggle#includeUnpublishedDescendants"), "Space");
        await editor.ConfirmAsync();

        await Assertions.Expect(editor.Page.Locator("umb-backoffice-notification-container uui-toast-notification[color=positive]").First).ToBeVisibleAsync();
        var address = $"/{EditorActions.Segment(topName)}/{EditorActions.Segment(middleName)}/{EditorActions.Segment(leafName)}/";
        var page = await editor.VisitAsync(address);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(leafName);
        await editor.UseAsync(editor.Page.Locator("[data-mark='workspace:view-link:Umb.WorkspaceView.Document.Info']").First);
        await Assertions.Expect(editor.Page.Locator("umb-document-workspace-view-info")).ToContainTextAsync("Udgivet");
        Assert.Empty(editor.Seen.TakeFailures());
    }
}
