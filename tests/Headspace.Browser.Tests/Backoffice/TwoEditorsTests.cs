using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>Two editors of one page do not overwrite each other without knowing.</summary>
public sealed class TwoEditorsTests(Browser browser)
{
    [Fact]
    public async Task The_second_is_told_compares_and_chooses()
    {
        await using var first = await Editor.SignInAsync(browser);
        await using var second = await Editor.SignInAsync(browser);
        var (id, _) = await first.CreatePageAsync("Fælles");
        await first.OpenDocumentAsync(id);
        await second.OpenDocumentAsync(id);
        await first.WriteAsync(Title(first), "Den førstes overskrift");
        await second.WriteAsync(Title(second), "Den andens overskrift");
        await SaveAsync(first);

        await SaveAsync(second);
        var question = second.Page.Locator("headspace-stale-modal");
        await Assertions.Expect(question).ToContainTextAsync("Administrator gemte");
        await Assertions.Expect(question.Locator("td").First).ToHaveTextAsync("Den andens overskrift");
        await Assertions.Expect(question.Locator("td").Last).ToHaveTextAsync("Den førstes overskrift");

        await second.UseAsync(question.Locator("#go-on"));
        await Assertions.Expect(Title(second)).ToHaveValueAsync("Den andens overskrift");
        Assert.Equal("Den førstes overskrift", await StoredAsync(second, id));

        await SaveAsync(second);
        await second.UseAsync(question.Locator("#mine"));
        Assert.Equal("Den andens overskrift", await StoredAsync(second, id));

        await first.WriteAsync(Title(first), "Den førstes igen");
        await SaveAsync(first);
        await first.UseAsync(first.Page.Locator("headspace-stale-modal #theirs"));
        await Assertions.Expect(Title(first)).ToHaveValueAsync("Den andens overskrift");
        Assert.Equal("Den andens overskrift", await StoredAsync(second, id));
    }

    [Fact]
    public async Task So_do_two_editors_of_a_media_item_on_a_narrow_screen()
    {
        await using var first = await Editor.SignInAsync(browser);
        await using var second = await Editor.SignInAsync(browser, width: 390);
        var (status, id, _) = await first.CallAsync("POST", "media", new
        {
            mediaType = new { id = "f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d" },
            parent = (object?)null,
            values = Array.Empty<object>(),
            variants = new[] { new { name = "Fælles mappe" } },
        });
        Assert.Equal(201, status);
        await second.OpenAsync($"/section/media/workspace/media/edit/{id}");
        var theirs = new { values = Array.Empty<object>(), variants = new[] { new { culture = (string?)null, segment = (string?)null, name = "Den førstes mappe" } } };
        Assert.Equal(200, (await first.CallAsync("PUT", $"media/{id}", theirs)).Status);

        await second.WriteAsync(second.Page.Locator("umb-media-workspace-editor #name-input input").First, "Den andens mappe");
        await second.Button("Gem", second.Page.Locator("umb-media-workspace-editor")).ClickAsync();
        var question = second.Page.Locator("headspace-stale-modal");
        await Assertions.Expect(question).ToContainTextAsync("Administrator gemte");
        foreach (var choice in new[] { "#go-on", "#theirs", "#mine" })
        {
            await Assertions.Expect(question.Locator(choice)).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
        }

        await second.UseAsync(question.Locator("#mine"));
        Assert.Equal("Den andens mappe", (await second.GetAsync($"media/{id}")).GetProperty("variants")[0].GetProperty("name").GetString());
    }

    private static ILocator Title(Editor editor) => editor.Property("title").Locator("uui-input input");

    private static async Task SaveAsync(Editor editor)
    {
        await editor.UseAsync(editor.Document.Locator("umb-workspace-action").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Gem…", Exact = true }));
        await editor.UseAsync(editor.Button("Gem", editor.Dialogs.Locator("umb-document-save-modal")));
    }

    private static async Task<string> StoredAsync(Editor editor, string id) => (await editor.GetAsync($"document/{id}")).GetProperty("values").EnumerateArray()
        .Single(value => value.GetProperty("alias").GetString() == "title" && value.GetProperty("culture").GetString() == "da-DK").GetProperty("value").GetString()!;
}
