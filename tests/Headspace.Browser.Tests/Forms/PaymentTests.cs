using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Forms;

/// <summary>From the form over our payment page to the payment service's and back, on a phone's width.</summary>
public sealed class PaymentTests(Browser browser)
{
    private const string Host = "headspace.localhost";
    private const string Approved = "1000 0000 0000 0008";
    private const string Rejected = "1000 0000 0000 0016";
    private const long Active = 1;
    private static readonly string[] guidelines = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Way.Finger)]
    [InlineData(Way.Keyboard)]
    [InlineData(Way.WithoutScript)]
    public async Task Somebody_joins_and_pays_and_is_a_member(Way way)
    {
        var email = $"medlem.betaler.{way}@eksempel.dk".ToLowerInvariant();
        var (page, visitor) = await OpenAsync("/stoet/bliv-medlem/", way);
        await using var context = page.Context;
        await visitor.ChooseAsync("Personligt medlemskab");
        await visitor.WriteAsync("Hvilket år er du født?", "1980");
        await visitor.PressAsync("Videre");
        await visitor.WriteAsync("Navn", "Dorte Ørsted");
        await visitor.WriteAsync("E-mail", email);
        await visitor.PressAsync("Videre");
        await visitor.ChooseAsync("Nej, jeg tager stilling hvert år");
        await visitor.ChooseAsync("Betalingskort");
        await visitor.ChooseAsync("Jeg har læst vedtægterne og privatlivspolitikken");
        await visitor.PressAsync("Videre");
        await visitor.PressAsync("Bliv medlem");

        await AssertTitleAsync(page, "Betal dit kontingent");
        await page.KeepAsync($"betaling-{way}-1");
        await PayAsync(page, visitor, "Betal 200 kr.", Approved);

        await ReloadUntilAsync(page, Title(page, "Tak, betalingen er gået igennem"));
        await Assertions.Expect(page.GetByText("Vi har modtaget 200 kr.")).ToBeVisibleAsync();
        await page.KeepAsync($"betaling-{way}-3");
        var receipt = await browser.Inbox.FindAsync(email, "Kvittering K-", Token);
        Assert.Contains("200 kr.", receipt.Text, StringComparison.Ordinal);
        Assert.Equal((true, 20_000), Assert.Single(Rows.Memberships(browser.Database, email)));
        Assert.Single(Entries.With(browser.Database, email));
        Assert.Empty(await context.CookiesAsync());
    }

    [Theory]
    [InlineData(Way.Finger)]
    [InlineData(Way.Keyboard)]
    [InlineData(Way.WithoutScript)]
    public async Task Somebody_gives_once_and_a_refused_card_leaves_another_to_be_tried(Way way)
    {
        var email = $"giver.betaler.{way}@eksempel.dk".ToLowerInvariant();
        var (page, visitor) = await GiveAsync(email, way, "Én gang");
        await using var context = page.Context;

        await AssertTitleAsync(page, "Betal din gave");
        await PayAsync(page, visitor, "Betal 250 kr.", Rejected);

        var refusal = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(refusal).ToContainTextAsync("Prøv igen, eller brug et andet kort.");
        await Assertions.Expect(refusal).ToBeFocusedAsync();
        await page.KeepAsync($"betaling-{way}-afvist");
        await visitor.SubmitAsync("Fortryd og gå tilbage");
        await ReloadUntilAsync(page, page.GetByText("Betalingen gik ikke igennem."));
        Assert.Equal((true, null), Assert.Single(Rows.Gifts(browser.Database, email)));
        await PayAsync(page, visitor, "Betal 250 kr.", Approved);

        await ReloadUntilAsync(page, Title(page, "Tak, betalingen er gået igennem"));
        await browser.Inbox.FindAsync(email, "Kvittering G-", Token);
        Assert.Equal((false, 25_000), Assert.Single(Rows.Gifts(browser.Database, email)));
    }

    [Fact]
    public async Task Somebody_gives_every_month_by_an_agreement_that_is_charged_at_once()
    {
        const string email = "giver.hver.maaned@eksempel.dk";
        var (page, visitor) = await GiveAsync(email, Way.Finger, "Hver måned");
        await using var context = page.Context;

        await AssertTitleAsync(page, "Godkend din faste aftale");
        await page.KeepAsync("betaling-aftale-1");
        await visitor.FollowAsync("Godkend aftalen");
        await page.KeepAsync("betaling-aftale-2");
        await FillCardAsync(visitor, Approved);
        await visitor.SubmitAsync("Godkend aftalen");

        await ReloadUntilAsync(page, Title(page, "Tak, aftalen er godkendt"));
        await browser.Inbox.FindAsync(email, "Kvittering G-", Token);
        Assert.Equal((Active, 25_000), Assert.Single(Rows.Agreements(browser.Database, email)));
    }

    [Fact]
    public async Task Every_page_on_the_way_is_accessible_in_light_and_dark_and_large_enough_to_tap()
    {
        const string email = "tilgaengelig.betaler@eksempel.dk";
        var (page, visitor) = await GiveAsync(email, Way.Finger, "Én gang");
        await using var context = page.Context;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await AssertAccessibleAsync(page, "vores");
        await visitor.FollowAsync("Betal 250 kr.");
        await AssertAccessibleAsync(page, "kort");
        await visitor.WriteAsync("Kortnummer", "1234");
        await visitor.SubmitAsync("Betal 250 kr.");
        await AssertTitleAsync(page, "Betal med kort");
        await Assertions.Expect(page.GetByLabel("Kortnummer")).ToHaveValueAsync("1234");
        await AssertAccessibleAsync(page, "fejl");
        await FillCardAsync(visitor, Approved);
        await visitor.SubmitAsync("Betal 250 kr.");
        await ReloadUntilAsync(page, Title(page, "Tak, betalingen er gået igennem"));
        await AssertAccessibleAsync(page, "tak");
    }

    private static async Task AssertAccessibleAsync(IPage page, string name)
    {
        Assert.Empty(await page.ViolationsAsync("tag", guidelines));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main button, main .button, main input')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"));
        await page.KeepAsync($"betaling-{name}");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        Assert.Empty(await page.ViolationsAsync("rule", "color-contrast"));
        await page.KeepAsync($"betaling-{name}-dark");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
    }

    // The payer may be back before the payment service's word: looks for a while before it asks for the page again.
    private static async Task ReloadUntilAsync(IPage page, ILocator shown)
    {
        for (var time = 0; time < 30 && !await IsShownAsync(); time++)
        {
            await page.ReloadAsync();
        }

        await Assertions.Expect(shown).ToBeVisibleAsync();

        async Task<bool> IsShownAsync()
        {
            try
            {
                await shown.WaitForAsync(new LocatorWaitForOptions { Timeout = 2_000 });
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }

    private static async Task PayAsync(IPage page, Visitor visitor, string pay, string card)
    {
        await visitor.FollowAsync(pay);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/pay/"));
        await FillCardAsync(visitor, card);
        await visitor.SubmitAsync(pay);
    }

    private static async Task FillCardAsync(Visitor visitor, string card)
    {
        await visitor.WriteAsync("Kortnummer", card);
        await visitor.WriteAsync("Udløb", "12/39");
        await visitor.WriteAsync("Kontrolcifre", "123");
    }

    private static Task AssertTitleAsync(IPage page, string title) => Assertions.Expect(Title(page, title)).ToBeVisibleAsync();

    private static ILocator Title(IPage page, string title) =>
        page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = title, Exact = true, Level = 1 });

    private async Task<(IPage Page, Visitor Visitor)> GiveAsync(string email, Way way, string often)
    {
        var (page, visitor) = await OpenAsync("/stoet/giv-et-bidrag/", way);
        await visitor.ChooseAsync(often);
        await visitor.WriteAsync("Beløb i kroner", "250");
        await visitor.ChooseAsync("Der, hvor der er mest brug for den");
        if (often != "Én gang")
        {
            await visitor.ChooseAsync("Jeg er fyldt 18 år");
        }

        await visitor.PressAsync("Videre");
        await visitor.WriteAsync("Navn", "Ida Lund");
        await visitor.WriteAsync("E-mail", email);
        await visitor.PressAsync("Videre");
        await visitor.ChooseAsync("Betalingskort");
        await visitor.PressAsync("Videre");
        await visitor.PressAsync("Giv dit bidrag");
        return (page, visitor);
    }

    private async Task<(IPage Page, Visitor Visitor)> OpenAsync(string path, Way way)
    {
        var page = await browser.OpenAsync(Host, path, 390, script: way != Way.WithoutScript);
        return (page, new Visitor(page, way == Way.Keyboard));
    }
}
