using System.Text.Json;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>Blocks, with the mouse and then with the keyboard alone.</summary>
public sealed class BlockTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_block_is_copied_to_another_page_and_blocks_are_sorted_and_deleted(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var (from, _) = await editor.CreatePageAsync("Kilde");
        var (to, name) = await editor.CreatePageAsync("Kopi");
        await editor.OpenDocumentAsync(from);
        await AddAsync(editor, "Beta");
        await editor.UseAsync(Act(Entry(editor, "Beta"), "icon-clipboard-copy"));
        await editor.PublishAsync();

        await editor.OpenDocumentAsync(to);
        await AddAsync(editor, "Alfa");
        await editor.UseAsync(editor.Property("body").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Indsæt fra udklipsholderen" }));
        await editor.UseAsync(editor.Dialogs.Locator("umb-clipboard-entry-picker uui-menu-item").First.Locator("#label-button"));
        await editor.ConfirmAsync();
        await AddAsync(editor, "Gamma");
        await ExpectAsync(editor, "Alfa", "Beta", "Gamma");

        await editor.Property("body").ScrollIntoViewIfNeededAsync();
        await MoveUpAsync(editor, keyboard, "Gamma", "Alfa");
        await ExpectAsync(editor, "Gamma", "Alfa", "Beta");
        await editor.UseAsync(Act(Entry(editor, "Alfa"), "icon-remove"));
        await editor.ConfirmAsync();
        await editor.PublishAsync();

        var page = await editor.VisitAsync($"/{EditorActions.Segment(name)}/");
        Assert.Equal(["Gamma", "Beta"], await page.Locator("article h3").AllTextContentsAsync());
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Fact]
    public async Task A_block_has_settings()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var id = await editor.MakeDocumentAsync(await editor.TypeAsync(OwnTypes.Blocks), null, $"Blokke {Guid.NewGuid():N}");
        await editor.OpenDocumentAsync(id);

        await editor.UseAsync(editor.Property("field").Locator("uui-button-group uui-button[look=placeholder]").First);
        await editor.UseAsync(editor.Dialogs.Locator("uui-card-block-type a").First);
        await editor.WriteAsync(Workspace(editor).Locator("[data-mark='property:field'] input").Last, "Indholdet");
        await editor.UseAsync(editor.WorkspaceAction("SubmitCreate"));
        await editor.UseAsync(Act(editor.Property("field"), "icon-settings"));
        await editor.WriteAsync(Workspace(editor).Locator("[data-mark='property:field'] input").Last, "Indstillingen");
        await editor.UseAsync(editor.WorkspaceAction("SubmitUpdate"));
        await editor.PublishAsync();

        var value = (await editor.GetAsync($"document/{id}")).GetProperty("values")[0].GetProperty("value");
        Assert.Equal(("Indholdet", "Indstillingen"), (Written(value, "contentData"), Written(value, "settingsData")));
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Fact]
    public async Task A_block_stands_in_a_text()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var id = await editor.MakeDocumentAsync(await editor.TypeAsync(OwnTypes.Text), null, $"Tekst {Guid.NewGuid():N}");
        await editor.OpenDocumentAsync(id);

        await editor.WriteAsync(editor.Property("field").Locator(".tiptap"), "Før blokken");
        await editor.UseAsync(editor.Property("field").Locator("[data-mark='tiptap-toolbar'] uui-button").Last);
        await editor.UseAsync(editor.Dialogs.Locator("uui-card-block-type a").First);
        await editor.WriteAsync(Workspace(editor).Locator("[data-mark='property:field'] input").Last, "I teksten");
        await editor.UseAsync(editor.WorkspaceAction("SubmitCreate"));
        await Assertions.Expect(editor.Property("field").Locator("umb-rte-block")).ToBeVisibleAsync();
        await editor.PublishAsync();

        var value = (await editor.GetAsync($"document/{id}")).GetProperty("values")[0].GetProperty("value");
        Assert.Equal("I teksten", Written(value.GetProperty("blocks"), "contentData"));
        Assert.Contains("<umb-rte-block", value.GetProperty("markup").GetString(), StringComparison.Ordinal);
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Fact]
    public async Task The_client_finds_the_style_of_a_grid_of_blocks()
    {
        using var answer = await browser.Site.Client.GetAsync("/umbraco/backoffice/css/umbraco-blockgridlayout.css", TestContext.Current.CancellationToken);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("grid-template-columns", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static ILocator Workspace(Editor editor) => editor.Page.Locator("umb-block-workspace-editor");

    private static string? Written(JsonElement value, string part) => value.GetProperty(part)[0].GetProperty("values")[0].GetProperty("value").GetString();

    private static ILocator Entry(Editor editor, string heading) => editor.Property("body").Locator("umb-block-list-entry").Filter(new LocatorFilterOptions { HasText = heading });

    private static ILocator Act(ILocator within, string icon) =>
        within.Locator("uui-action-bar uui-button").Filter(new LocatorFilterOptions { Has = within.Page.Locator($"uui-icon[name='{icon}']") }).First;

    private static Task ExpectAsync(Editor editor, params string[] headings) => Assertions.Expect(editor.Property("body").Locator("umb-block-list-entry")).ToContainTextAsync(headings);

    private static async Task AddAsync(Editor editor, string heading)
    {
        await editor.UseAsync(editor.Property("body").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Opret ny" }).Last);
        await editor.UseAsync(editor.Dialogs.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Film", Exact = true }));
        await editor.WriteAsync(Workspace(editor).Locator("[data-mark='property:heading'] input").Last, heading);
        await editor.WriteAsync(Workspace(editor).Locator("[data-mark='property:summary'] textarea").Last, "Handlingen");
        await editor.UseAsync(editor.WorkspaceAction("SubmitCreate"));
    }

    private static async Task MoveUpAsync(Editor editor, bool keyboard, string heading, string before)
    {
        if (keyboard)
        {
            await editor.UseAsync(Entry(editor, heading), "Alt+ArrowUp");
            await editor.UseAsync(Entry(editor, heading), "Alt+ArrowUp");
        }
        else
        {
            var from = (await Entry(editor, heading).BoundingBoxAsync())!;
            var to = (await Entry(editor, before).BoundingBoxAsync())!;
            await editor.Page.Mouse.MoveAsync(from.X + 200, from.Y + 20);
            await editor.Page.Mouse.DownAsync();
            await editor.Page.Mouse.MoveAsync(to.X + 200, to.Y + 25, new MouseMoveOptions { Steps = 20 });
            await editor.Page.Mouse.MoveAsync(to.X + 200, to.Y + 3, new MouseMoveOptions { Steps = 10 });
            await editor.Page.Mouse.UpAsync();
            await editor.SettleAsync();
        }
    }
}
