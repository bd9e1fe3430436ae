using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>While somebody works, the site gets a new build: what the page has not loaded yet is gone.</summary>
public sealed class NewBuildTests(Browser browser)
{
    private const string AllFiles = "**/umbraco/backoffice/**";

    [Fact]
    public async Task Who_needs_a_file_that_is_gone_is_told_and_may_load_the_page_again()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var notice = editor.Page.Locator("#headspace-new-build");
        await Assertions.Expect(notice).ToHaveCountAsync(0);

        await editor.Page.EvaluateAsync("() => import('/umbraco/backoffice/of-another-build/gone.js').catch(() => {})");
        await Assertions.Expect(notice).ToHaveTextAsync("Der er kommet en ny udgave. Gem, og genindlæs siden. Genindlæs");
        await Assertions.Expect(notice).ToHaveAttributeAsync("role", "alert");

        await notice.GetByRole(AriaRole.Button).ClickAsync();
        await editor.Page.Locator("umb-backoffice-header-sections uui-tab").First.WaitForAsync();
        await Assertions.Expect(notice).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_comes_back_to_the_window_is_told()
    {
        await using var editor = await Editor.SignInAsync(browser);
        await editor.Page.RouteAsync(AllFiles, route => route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));

        await editor.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");

        await Assertions.Expect(editor.Page.Locator("#headspace-new-build")).ToContainTextAsync("Der er kommet en ny udgave.");
    }
}
