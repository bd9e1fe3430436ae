using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>What an editor writes, with the mouse and then with the keyboard alone, is what visitors read.</summary>
public sealed class WritingTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_news_item_with_a_picture_and_two_blocks_is_written_and_published(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var name = $"Nyt rum {Guid.NewGuid():N}";
        await editor.UnfoldAsync("headspace");
        await editor.UnfoldAsync("Nyheder");
        await editor.Page.Locator("uui-menu-item[label='2025']").First.HoverAsync();
        await editor.UseAsync(editor.Button("Opret under 2025"));
        await editor.UseAsync(editor.Button("Nyhed", editor.Dialogs));

        await editor.WriteAsync(editor.Page.Locator("uui-input#name-input").Last, name);
        await editor.WriteAsync(editor.Property("lead").Locator("textarea"), "Et rum mere.");
        await editor.UseAsync(editor.Button("Vælg", editor.Property("picture")));
        await editor.UseAsync(editor.Button("Illustrationer til headspace", editor.Dialogs));
        await editor.UseAsync(editor.Dialogs.Locator("uui-card-media").First, "Space");
        await editor.UseAsync(editor.Dialogs.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Vælg", Exact = true }));
        await editor.WriteDateAsync(editor.Property("date").Locator("input"), "2025-11-20");
        await AddBlockAsync(editor, "Tekst", () => editor.WriteAsync(Block(editor).Locator(".tiptap"), "Rummet er åbent hver dag."));
        await AddBlockAsync(editor, "Film", async () =>
        {
            await editor.WriteAsync(Block(editor).Locator("[data-mark='property:heading'] input").Last, "Kom forbi");
            await editor.WriteAsync(Block(editor).Locator("[data-mark='property:summary'] textarea").Last, "En film om rummet.");
        });
        await editor.PublishAsync();

        Assert.Empty(editor.Seen.TakeFailures());
        var page = await editor.VisitAsync($"/nyheder/2025/{name.Replace(' ', '-').ToLowerInvariant()}/");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Et rum mere.");
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Rummet er åbent hver dag.");
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Kom forbi");
        await Assertions.Expect(page.Locator("article img").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false, "headspace Aabenraa")]
    [InlineData(true, "headspace Esbjerg")]
    public async Task A_centres_opening_hours_are_changed_for_tomorrow(bool keyboard, string centre)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        await editor.UnfoldAsync("headspace");
        await editor.UnfoldAsync("Find et center");
        await editor.UseAsync(editor.Page.Locator($"umb-section-sidebar uui-menu-item[label='{centre}'] #label-button"));
        var tomorrow = DateTime.Today.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        await editor.UseAsync(editor.Property("openingExceptions").GetByRole(AriaRole.Link).First);
        await editor.UseAsync(editor.Dialogs.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Ændret åbningstid" }));
        var dates = Block(editor).Locator("input[type=date]");
        await editor.WriteDateAsync(dates.Nth(0), tomorrow);
        await editor.WriteDateAsync(dates.Nth(1), tomorrow);
        await editor.WriteAsync(Block(editor).Locator("[data-mark='property:note'] input").Last, "Vi flytter møbler");
        await editor.UseAsync(editor.Button("Opret", Block(editor)));
        await editor.PublishAsync();

        Assert.Empty(editor.Seen.TakeFailures());
        var page = await editor.VisitAsync($"/centre/{centre["headspace ".Length..].ToLowerInvariant()}/");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Vi flytter møbler");
    }

    private static ILocator Block(Editor editor) => editor.Page.Locator("umb-block-workspace-editor");

    private static async Task AddBlockAsync(Editor editor, string kind, Func<Task> write)
    {
        await editor.UseAsync(editor.Property("body").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Opret ny" }).Last);
        await editor.UseAsync(editor.Dialogs.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = kind, Exact = true }));
        await write();
        await editor.UseAsync(editor.Button("Opret", Block(editor)));
    }
}
