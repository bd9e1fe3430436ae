using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>An editor looks at what is not published yet.</summary>
public sealed class PreviewTests(Browser browser)
{
    [Fact]
    public async Task A_draft_is_shown_at_the_site_and_its_links_lead_to_drafts()
    {
        await using var editor = await Editor.SignInAsync(browser);
        await editor.UnfoldAsync("headspace");
        await editor.UseAsync(editor.Page.Locator("umb-section-sidebar uui-menu-item[label='Privatliv'] #label-button"));

        var preview = await editor.Page.RunAndWaitForPopupAsync(() => editor.UseAsync(editor.Button("Gem og forhåndsvis", editor.Document)));

        var site = preview.FrameLocator("umb-preview iframe");
        await Assertions.Expect(site.Locator(".preview")).ToContainTextAsync("Forhåndsvisning");
        await Assertions.Expect(site.Locator("h1")).ToBeVisibleAsync();
        await site.Locator("header nav a").First.ClickAsync();
        await Assertions.Expect(site.Locator(".preview")).ToContainTextAsync("Forhåndsvisning");
    }
}
