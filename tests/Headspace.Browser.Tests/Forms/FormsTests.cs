using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Forms;

public sealed class FormsTests(Browser browser)
{
    private const string Host = "headspace.localhost";
    private const string Join = "/stoet/bliv-medlem/";
    private const string Give = "/stoet/giv-et-bidrag/";
    private const string Ask = "/kommuner-regioner/";
    private static readonly string[] guidelines = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    [Theory]
    [InlineData(Way.Finger)]
    [InlineData(Way.Keyboard)]
    [InlineData(Way.WithoutScript)]
    public async Task A_municipality_asks_for_a_centre(Way way)
    {
        var email = $"aase.{way}@kalundborg.dk".ToLowerInvariant();
        var (page, visitor) = await OpenAsync(Ask, way);
        await using var context = page.Context;

        await visitor.SelectAsync("Hvilken kommune drejer det sig om?", "Kalundborg");
        await visitor.SelectAsync("Hvor i kommunen arbejder du?", "Sundhed");
        await visitor.ChooseAsync("Leder");
        await visitor.WriteAsync("Navn", "Åse Ægidius");
        await visitor.WriteAsync("Arbejdsmail", email);
        await visitor.WriteAsync("Telefon", "59534400");
        await visitor.ChooseAsync("Skriv til mig");
        await visitor.PressAsync("Videre");
        await AssertHeadingAsync(page, "Jeres ønsker");
        await visitor.ChooseAsync("Et nyt headspace i kommunen");
        await visitor.ChooseAsync("Et møde");
        if (way == Way.WithoutScript)
        {
            await visitor.PressAsync("Videre");
            await Assertions.Expect(page.GetByText("Ud fra dine svar har vi ét spørgsmål mere:")).ToBeVisibleAsync();
        }

        await visitor.WriteAsync("Har I tanker om lokaler?", "Måske på havnen.");
        await visitor.PressAsync("Videre");
        await AssertHeadingAsync(page, "Se dine svar igennem");
        await Assertions.Expect(page.GetByText("Et nyt headspace i kommunen, Et møde")).ToBeVisibleAsync();
        await page.KeepAsync($"kommune-{way}-svar");
        await visitor.PressAsync("Send henvendelsen");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("formSubmitted="));
        await Assertions.Expect(page.GetByText("Tak for din henvendelse.")).ToBeVisibleAsync();
        await page.KeepAsync($"kommune-{way}-tak");
        var entry = Assert.Single(Entries.With(browser.Database, email));
        Assert.Contains("+4559534400", entry.Values, StringComparison.Ordinal);
        Assert.Contains("havnen", entry.Values, StringComparison.Ordinal);
        Assert.Empty(await context.CookiesAsync());
    }

    [Theory]
    [InlineData(Way.Finger)]
    [InlineData(Way.Keyboard)]
    [InlineData(Way.WithoutScript)]
    public async Task Somebody_gives_every_month(Way way)
    {
        var email = $"bo.{way}@eksempel.dk".ToLowerInvariant();
        var (page, visitor) = await OpenAsync(Give, way);
        await using var context = page.Context;

        await visitor.ChooseAsync("Hver måned");
        await visitor.WriteAsync("Beløb i kroner", "150");
        await visitor.ChooseAsync("Der, hvor der er mest brug for den");
        if (way == Way.WithoutScript)
        {
            await visitor.PressAsync("Videre");
            await page.KeepAsync("gave-uden-script-spoergsmaal");
            await Assertions.Expect(page.GetByText("Ud fra dine svar har vi ét spørgsmål mere:")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByLabel("Beløb i kroner")).ToHaveValueAsync("150");
        }

        await visitor.ChooseAsync("Jeg er fyldt 18 år");
        await visitor.PressAsync("Videre");
        await AssertHeadingAsync(page, "Om dig");
        await visitor.WriteAsync("Navn", "Bo");
        await visitor.WriteAsync("E-mail", email);
        await visitor.PressAsync("Videre");
        await AssertHeadingAsync(page, "Betaling");
        await visitor.ChooseAsync("MobilePay");
        await visitor.PressAsync("Videre");
        await AssertHeadingAsync(page, "Se dine svar igennem");
        await Assertions.Expect(page.GetByText("150 kr.")).ToBeVisibleAsync();
        await visitor.PressAsync("Giv dit bidrag");

        var entry = Assert.Single(Entries.With(browser.Database, email));
        Assert.Contains("15000", entry.Values, StringComparison.Ordinal);
        Assert.NotEqual(4, entry.State);
    }

    [Theory]
    [InlineData(Way.Finger)]
    [InlineData(Way.Keyboard)]
    [InlineData(Way.WithoutScript)]
    public async Task Somebody_becomes_a_member(Way way)
    {
        var email = $"dorte.{way}@eksempel.dk".ToLowerInvariant();
        var (page, visitor) = await OpenAsync(Join, way);
        await using var context = page.Context;

        await visitor.ChooseAsync("Personligt medlemskab");
        await visitor.WriteAsync("Hvilket år er du født?", "1980");
        await visitor.PressAsync("Videre");
        await AssertHeadingAsync(page, "Om dig");
        await visitor.WriteAsync("Navn", "Dorte Ørsted");
        await visitor.WriteAsync("E-mail", email);
        await visitor.ChooseAsync("Jeg vil også gerne have post med brev");
        if (way == Way.WithoutScript)
        {
            await visitor.PressAsync("Videre");
        }

        await visitor.WriteAsync("Vej og nummer", "Østergade 5");
        await visitor.WriteAsync("Postnummer", "4400");
        if (way != Way.WithoutScript)
        {
            await Assertions.Expect(page.GetByText("Kalundborg", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        }

        await visitor.PressAsync("Videre");
        await AssertHeadingAsync(page, "Betaling");
        await visitor.ChooseAsync("Nej, jeg tager stilling hvert år");
        await visitor.ChooseAsync("Betalingskort");
        await visitor.ChooseAsync("Jeg har læst vedtægterne og privatlivspolitikken");
        await visitor.PressAsync("Videre");
        await AssertHeadingAsync(page, "Se dine svar igennem");
        await page.KeepAsync($"medlem-{way}-svar");
        await visitor.PressAsync("Bliv medlem");

        var entry = Assert.Single(Entries.With(browser.Database, email));
        Assert.Contains("4400", entry.Values, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 390)]
    [InlineData(false, 390)]
    [InlineData(true, 1440)]
    public async Task What_is_wrong_is_said_at_the_field_and_in_a_summary_and_nothing_typed_is_lost(bool script, int width)
    {
        var page = await browser.OpenAsync(Host, Ask, width, script);
        await using var context = page.Context;
        await page.GetByLabel("Navn").FillAsync("Åse <b>");
        await page.GetByLabel("Arbejdsmail").FillAsync("aase@");
        await page.GetByLabel("Ring til mig").CheckAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Videre", Exact = true }).ClickAsync();

        var summary = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(summary.GetByRole(AriaRole.Link)).ToHaveCountAsync(4);
        await Assertions.Expect(summary).ToContainTextAsync("Der er 4 ting, du skal rette");
        await Assertions.Expect(page.GetByLabel("Navn")).ToHaveValueAsync("Åse <b>");
        await Assertions.Expect(page.GetByLabel("Ring til mig")).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByLabel("Arbejdsmail")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.GetByLabel("Arbejdsmail")).ToHaveAccessibleDescriptionAsync(new Regex("Brug gerne.*Fejl:.*Skriv en e-mailadresse"));
        await page.KeepAsync($"fejl-{(script ? "script" : "uden-script")}-{width}");
        if (script)
        {
            Assert.Empty(await page.ViolationsAsync("tag", guidelines));
        }

        await summary.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new Regex("e-mailadresse") }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Arbejdsmail")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_presses_twice_sends_once(bool script)
    {
        var email = $"to.gange.{script}@kalundborg.dk".ToLowerInvariant();
        var (page, visitor) = await OpenAsync(Ask, script ? Way.Finger : Way.WithoutScript);
        await using var context = page.Context;
        await visitor.SelectAsync("Hvilken kommune drejer det sig om?", "Odense");
        await visitor.SelectAsync("Hvor i kommunen arbejder du?", "Skole");
        await visitor.WriteAsync("Navn", "To");
        await visitor.WriteAsync("Arbejdsmail", email);
        await visitor.PressAsync("Videre");
        await visitor.ChooseAsync("Tal og erfaringer fra andre kommuner");
        await visitor.PressAsync("Videre");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send henvendelsen" }).DblClickAsync();
        await Assertions.Expect(page.GetByText("Tak for din henvendelse.")).ToBeVisibleAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByText("Tak for din henvendelse.")).ToBeVisibleAsync();
        Assert.Single(Entries.With(browser.Database, email));
    }

    [Fact]
    public async Task The_way_back_keeps_what_was_answered_on_every_page()
    {
        var (page, visitor) = await OpenAsync(Join, Way.WithoutScript);
        await using var context = page.Context;
        await visitor.ChooseAsync("Husstand");
        await visitor.WriteAsync("Hvilket år er du født?", "1970");
        await visitor.PressAsync("Videre");
        await visitor.WriteAsync("Navn", "Eva");
        await visitor.PressAsync("Tilbage");

        await Assertions.Expect(page.GetByLabel("Husstand")).ToBeCheckedAsync();
        await visitor.PressAsync("Videre");
        await Assertions.Expect(page.GetByLabel("Navn").First).ToHaveValueAsync("Eva");
    }

    [Theory]
    [InlineData(Join, 390)]
    [InlineData(Join, 1440)]
    [InlineData(Give, 390)]
    [InlineData(Give, 1440)]
    [InlineData(Ask, 390)]
    [InlineData(Ask, 1440)]
    [InlineData("/stoet/", 390)]
    [InlineData("/nyhedsbrev/", 390)]
    [InlineData("/bliv-frivillig/", 390)]
    [InlineData("/skoler/", 390)]
    public async Task A_page_with_a_form_is_accessible_in_light_and_dark_and_large_enough_to_tap(string path, int width)
    {
        var page = await browser.OpenAsync(Host, path, width);
        await using var context = page.Context;

        // Colours that are still on their way to the dark are neither.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        Assert.Empty(await page.ViolationsAsync("tag", guidelines));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.form__choice, .form__input, .form button')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"));
        Assert.True(await page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('h2 + .form-area')].every(e => e.getBoundingClientRect().top - e.previousElementSibling.getBoundingClientRect().bottom >= 12)"));
        await page.KeepAsync($"{path.Trim('/').Replace('/', '-')}-{width}");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        Assert.Empty(await page.ViolationsAsync("rule", "color-contrast"));
        await page.KeepAsync($"{path.Trim('/').Replace('/', '-')}-{width}-dark");
        Assert.Empty(await context.CookiesAsync());
    }

    [Fact]
    public async Task A_slip_in_a_well_known_domain_is_asked_about_and_a_number_is_written_in_pairs()
    {
        var (page, visitor) = await OpenAsync(Ask, Way.Finger);
        await using var context = page.Context;

        await visitor.WriteAsync("Arbejdsmail", "aase@gmial.com");
        await visitor.WriteAsync("Telefon", "+4559534400");
        await page.GetByLabel("Titel").FocusAsync();

        await Assertions.Expect(page.GetByLabel("Telefon")).ToHaveValueAsync("59 53 44 00");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mente du aase@gmail.com?" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Arbejdsmail")).ToHaveValueAsync("aase@gmail.com");
    }

    private static Task AssertHeadingAsync(IPage page, string heading) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = heading, Exact = true, Level = 2 })).ToBeVisibleAsync();

    private async Task<(IPage Page, Visitor Visitor)> OpenAsync(string path, Way way)
    {
        var page = await browser.OpenAsync(Host, path, 390, script: way != Way.WithoutScript);
        return (page, new Visitor(page, way == Way.Keyboard));
    }
}
