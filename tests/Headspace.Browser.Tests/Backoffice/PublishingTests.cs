using System.Text.Json;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>When, in which language and where a page can be read, as an editor decides it with the mouse and then with the keyboard alone.</summary>
public sealed class PublishingTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_waits_for_its_date(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var (id, name) = await editor.CreatePageAsync("Plan");
        await editor.OpenDocumentAsync(id);

        await editor.UseAsync(editor.Document.Locator("umb-workspace-action uui-button").Last);
        await editor.UseAsync(editor.Page.Locator("umb-workspace-action-menu uui-menu-item[label^='Planlæg']").Last.Locator("#label-button"));
        await editor.WriteDateAsync(editor.Dialogs.Locator("input[type=datetime-local]").First, "2099-01-02T08:00");
        await editor.UseAsync(editor.Button("Planlæg", editor.Dialogs));

        Assert.StartsWith("2099-01-0", Variant(await editor.GetAsync($"document/{id}"), "da-DK").GetProperty("scheduledPublishDate").GetString(), StringComparison.Ordinal);
        await editor.OpenAsync("/section/content/dashboard/velkommen");
        await editor.Page.ReloadAsync();
        await editor.SettleAsync();
        await Assertions.Expect(editor.Page.Locator("headspace-welcome-dashboard uui-box").Filter(new LocatorFilterOptions { HasText = "2099" })).ToContainTextAsync(name);
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_goes_back_to_what_it_said(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var (id, _) = await editor.CreatePageAsync("Version");
        await editor.OpenDocumentAsync(id);
        await editor.WriteAsync(editor.Property("lead").Locator("textarea"), "Første");
        await editor.PublishAsync();
        await editor.WriteAsync(editor.Property("lead").Locator("textarea"), "Anden");
        await editor.PublishAsync();

        await editor.ActAsync("Gå tilbage");
        await editor.UseAsync(editor.Dialogs.Locator(".rollback-item").Nth(1));
        await Assertions.Expect(editor.Dialogs.GetByRole(AriaRole.Cell, new LocatorGetByRoleOptions { Name = "AndenFørste" })).ToBeVisibleAsync();
        await editor.UseAsync(editor.Button("Gå tilbage", editor.Dialogs));

        await Assertions.Expect(editor.Property("lead").Locator("textarea")).ToHaveValueAsync("Første");
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_is_translated_and_published_in_English_alone(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var (id, name) = await editor.CreatePageAsync("Vejen", publish: true);
        await editor.OpenDocumentAsync(id);
        await editor.WriteAsync(editor.Property("lead").Locator("textarea"), "Kun en kladde.");
        await editor.UseAsync(editor.Button("Åbn udgavevælger", editor.Document));
        await editor.UseAsync(editor.Button("engelsk", editor.Document));
        await editor.WriteAsync(editor.Page.Locator("uui-input#name-input").Last, $"Way {name[^8..]}");
        await editor.WriteAsync(editor.Property("lead").Locator("textarea"), "The way here.");
        await editor.UseAsync(editor.Button("Gem og udgiv", editor.Document));
        await editor.UseAsync(editor.Dialogs.Locator("uui-menu-item").Filter(new LocatorFilterOptions { HasText = "dansk" }).Locator("#label-button"));
        await editor.UseAsync(editor.Button("Gem og udgiv", editor.Dialogs));

        var english = await editor.VisitAsync($"/en/way-{name[^8..]}/");
        await Assertions.Expect(english.Locator("main")).ToContainTextAsync("The way here.");
        var danish = await editor.VisitAsync($"/{Segment(name)}/");
        await Assertions.Expect(danish.Locator("main")).Not.ToContainTextAsync("Kun en kladde.");
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_old_address_of_a_page_that_was_moved_leads_to_the_new_one(bool keyboard)
    {
        await using var editor = await Editor.SignInAsync(browser, keyboard);
        var (id, name) = await editor.CreatePageAsync("Flytter", publish: true);
        var (_, place) = await editor.CreatePageAsync("Plads", publish: true);
        await editor.OpenDocumentAsync(id);

        await editor.ActAsync("Flyt");
        await editor.UnfoldAsync("headspace", editor.Dialogs);
        await editor.UseAsync(editor.Dialogs.Locator($"uui-menu-item[label='{place}'] #label-button"));
        await editor.UseAsync(editor.Dialogs.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Vælg", Exact = true }));

        var page = await editor.VisitAsync($"/{Segment(name)}/");
        Assert.EndsWith($"/{Segment(place)}/{Segment(name)}/", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
        Assert.Empty(editor.Seen.TakeFailures());
    }

    private static string Segment(string name) => name.Replace(' ', '-').ToLowerInvariant();

    private static JsonElement Variant(JsonElement document, string culture) =>
        document.GetProperty("variants").EnumerateArray().Single(variant => variant.GetProperty("culture").GetString() == culture);
}
