using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests;

public sealed class PagesTests(Browser browser)
{
    private const string Headspace = "headspace.localhost";
    private const string Education = "hvadkanjegblive.localhost";
    private const string Summit = "psykiatritopmoede.localhost";

    public static TheoryData<string, string, int> Pages
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var (host, path) in new[]
            {
                (Headspace, "/"), (Headspace, "/centre/"), (Headspace, "/centre/slagelse/"), (Headspace, "/raadgivning/akut-hjaelp/"),
                (Headspace, "/kommuner-regioner/"), (Education, "/"), (Education, "/uddannelser/elektriker/"), (Summit, "/"), (Summit, "/2021/"),
                (Headspace, "/en/"), (Headspace, "/en/centres/"), (Headspace, "/en/centres/slagelse/"), (Headspace, "/en/headspace-family-chat/"),
                (Headspace, "/centre/bornholm/"), (Headspace, "/emner/"), (Headspace, "/emner/selvskade/"), (Headspace, "/nyheder/"),
                (Headspace, "/nyheder/2020/headspace-slagelse-aabner/"), (Headspace, "/bagom-headspace/"), (Education, "/uddannelser/"),
                (Education, "/tvivl/"), (Education, "/start-snakken/"), (Summit, "/2011/"), (Summit, "/tidligere-topmoeder/"),
                (Summit, "/tilmelding/"), (Headspace, "/soeg/?q=ensom"), (Headspace, "/soeg/?q=ensomhdd"),
            })
            {
                data.Add(host, path, 390);
                data.Add(host, path, 1440);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_fits_the_window_and_asks_nothing_of_others(string host, string path, int width)
    {
        var page = await browser.OpenAsync(host, path, width);
        await using var context = page.Context;

        var violations = await page.ViolationsAsync("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
        var hosts = await page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => new URL(entry.name).host)");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Empty(violations);
        Assert.All(hosts, other => Assert.Equal($"{host}:{browser.Site.Address.Port}", other));
        Assert.Equal(0, overflow);
        Assert.Empty(await context.CookiesAsync());
    }

    [Theory]
    [InlineData("/nyheder/", "h3 a")]
    [InlineData("/nyheder/", "h1")]
    [InlineData("/", "main h2")]
    [InlineData("/bagom-headspace/", ".prose p")]
    [InlineData("/bagom-headspace/", ".talk__name")]
    [InlineData("/centre/slagelse/", ".facts dd")]
    [InlineData("/raadgivning/akut-hjaelp/", ".helpline p")]
    public async Task A_word_that_is_longer_than_the_screen_is_broken(string path, string heading)
    {
        var page = await browser.OpenAsync(Headspace, path, 390);
        await using var context = page.Context;
        await page.Locator(heading).First.EvaluateAsync("heading => { heading.textContent = 'Børneogungdomspsykiatri'.repeat(4); }");

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Every_text_has_enough_contrast_in_the_dark_too()
    {
        var page = await browser.OpenAsync(Headspace, "/", 390);
        await using var context = page.Context;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });

        Assert.Empty(await page.ViolationsAsync("rule", "color-contrast"));
    }

    [Fact]
    public async Task The_way_out_of_a_sensitive_topic_is_a_plain_link_that_needs_no_script()
    {
        var page = await browser.OpenAsync(Headspace, "/emner/selvskade/", 390, script: false);
        await using var context = page.Context;
        await context.RouteAsync("https://www.dmi.dk/**", route => route.FulfillAsync(new RouteFulfillOptions { Body = "vejret" }));

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Forlad siden hurtigt" }).ClickAsync();

        await AssertIsAwayAsync(page);
    }

    [Fact]
    public async Task The_way_out_of_a_sensitive_topic_leaves_no_way_back()
    {
        var page = await browser.OpenAsync(Headspace, "/emner/selvskade/", 390);
        await using var context = page.Context;
        await context.RouteAsync("https://www.dmi.dk/**", route => route.FulfillAsync(new RouteFulfillOptions { Body = "vejret" }));

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Forlad siden hurtigt" }).ClickAsync();
        await AssertIsAwayAsync(page);
        await page.GoBackAsync();

        Assert.DoesNotContain("selvskade", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_and_the_way_out_first()
    {
        var page = await browser.OpenAsync(Headspace, "/", 1440);
        await using var context = page.Context;

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Gå til indholdet", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Forlad siden", await page.EvaluateAsync<string>("document.activeElement.textContent"));
    }

    [Fact]
    public async Task The_centre_search_works_without_script()
    {
        var page = await browser.OpenAsync(Headspace, "/", 390, script: false);
        await using var context = page.Context;

        await page.GetByLabel("By, postnummer eller kommune").FillAsync("Hobro");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "headspace Mariagerfjord" }).ClickAsync();

        Assert.Equal("/centre/mariagerfjord/", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Three_presses_of_shift_leave_the_page_without_a_way_back()
    {
        var page = await browser.OpenAsync(Headspace, "/raadgivning/akut-hjaelp/", 390);
        await using var context = page.Context;
        await context.RouteAsync("https://www.dmi.dk/**", route => route.FulfillAsync(new RouteFulfillOptions { Body = "vejret" }));

        // However long the presses take on a busy machine, for the page they are three in a row.
        await page.Clock.InstallAsync();
        await page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(1));
        for (var press = 0; press < 3; press++)
        {
            await page.Keyboard.PressAsync("Shift");
        }

        await AssertIsAwayAsync(page);
        await page.GoBackAsync();
        Assert.DoesNotContain("akut-hjaelp", page.Url, StringComparison.Ordinal);
    }

    // Asks again and again: a navigation may have begun before one could wait for it.
    private static Task AssertIsAwayAsync(IPage page) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex("^https://www\\.dmi\\.dk/"), new PageAssertionsToHaveURLOptions { Timeout = 60_000 });
}
