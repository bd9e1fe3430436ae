using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Forms;

/// <summary>The forms that cost nothing, filled on a phone's width: with a finger, with the keyboard alone, and without script.</summary>
public sealed class SignUpTests(Browser browser)
{
    private const string Headspace = "headspace.localhost";
    private const string Summit = "psykiatritopmoede.localhost";

    [Theory]
    [InlineData(Way.Finger)]
    [InlineData(Way.Keyboard)]
    [InlineData(Way.WithoutScript)]
    public async Task Somebody_asks_for_the_newsletter(Way way)
    {
        var email = Email("nyt", way);
        var (page, visitor) = await OpenAsync(Headspace, "/nyhedsbrev/", way);
        await using var context = page.Context;

        await visitor.WriteAsync("E-mail", email);
        await visitor.ChooseAsync("Arrangementer");
        await visitor.ChooseAsync("Jeg er fyldt 15 år");
        await visitor.ChooseAsync("Ja tak, Det Sociale Netværk");
        await visitor.PressAsync("Tilmeld mig");

        await Assertions.Expect(page.GetByText("Tak. Vi har sendt dig en mail.")).ToBeVisibleAsync();
        await page.KeepAsync($"nyhedsbrev-{way}-tak");
        Assert.Contains("events", Assert.Single(Entries.With(browser.Database, email)).Values, StringComparison.Ordinal);
        Assert.Empty(await context.CookiesAsync());
    }

    [Theory]
    [InlineData(Way.Finger)]
    [InlineData(Way.Keyboard)]
    [InlineData(Way.WithoutScript)]
    public async Task Somebody_who_needs_something_signs_up_for_the_summit_and_is_told_by_mail_whether_there_is_a_seat(Way way)
    {
        var email = Email("topmoede", way);
        var (page, visitor) = await OpenAsync(Summit, "/tilmelding/", way);
        await using var context = page.Context;

        await visitor.WriteAsync("Navn", "Åse");
        await visitor.WriteAsync("E-mail", email);
        await visitor.ChooseAsync("Ja, der er noget, I skal vide");
        if (way == Way.WithoutScript)
        {
            await visitor.PressAsync("Tilmeld mig");
        }

        await visitor.WriteAsync("Hvad har du brug for?", "Plads til en kørestol");
        await visitor.ChooseAsync("Ja, Det Sociale Netværk må gemme");
        await visitor.PressAsync("Tilmeld mig");

        await Assertions.Expect(page.GetByText("Vi har sendt dig en mail.")).ToBeVisibleAsync();
        await page.KeepAsync($"topmoede-{way}-tak");
        var mail = await browser.Inbox.FindAsync(email, "Du ", TestContext.Current.CancellationToken);
        await page.GotoAsync(mail.Link("/tilmelding/din-plads/").AbsoluteUri);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { NameRegex = new Regex("^Du (har en plads|står på ventelisten)$") })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Meld mig fra" })).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('main form')].every(e => e.getBoundingClientRect().top - e.previousElementSibling.getBoundingClientRect().bottom >= 20)"));
        await page.KeepAsync($"topmoede-{way}-plads");
        if (way == Way.Finger)
        {
            Assert.Empty(await page.ViolationsAsync("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
        }

        Assert.Contains("kørestol", Assert.Single(Entries.With(browser.Database, email)).Values, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Way.Finger)]
    [InlineData(Way.Keyboard)]
    [InlineData(Way.WithoutScript)]
    public async Task Somebody_wants_to_be_a_volunteer(Way way)
    {
        var email = Email("frivillig", way);
        var (page, visitor) = await OpenAsync(Headspace, "/bliv-frivillig/", way);
        await using var context = page.Context;

        await visitor.WriteAsync("Navn", "Dorte Ørsted");
        await visitor.WriteAsync("E-mail", email);
        await visitor.WriteAsync("Hvilket år er du født?", "1990");
        await visitor.SelectAsync("Center", "headspace Slagelse");
        await visitor.PressAsync("Videre");
        await visitor.WriteAsync("Hvor mange timer om måneden", "12");
        await visitor.ChooseAsync("Dansk");
        await visitor.WriteAsync("Hvorfor vil du være frivillig", "Jeg vil gerne lytte.");
        await visitor.ChooseAsync("Jeg har læst, at centeret");
        await page.KeepAsync($"frivillig-{way}-svar");
        await visitor.PressAsync("Videre");
        await Assertions.Expect(page.GetByText("headspace Slagelse")).ToBeVisibleAsync();
        await visitor.PressAsync("Send ansøgningen");

        await Assertions.Expect(page.GetByText("Tak, fordi du vil være frivillig.")).ToBeVisibleAsync();
        Assert.Contains("lytte", Assert.Single(Entries.With(browser.Database, email)).Values, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Way.Finger)]
    [InlineData(Way.Keyboard)]
    [InlineData(Way.WithoutScript)]
    public async Task A_school_orders_a_workshop(Way way)
    {
        var email = Email("skole", way);
        var (page, visitor) = await OpenAsync(Headspace, "/skoler/", way);
        await using var context = page.Context;

        await visitor.WriteAsync("Skole eller organisation", "Skolen ved Søen");
        await visitor.ChooseAsync("Grundskole");
        await visitor.SelectAsync("Hvilken kommune ligger I i?", "Kalundborg");
        await visitor.ChooseAsync("Mental sundhed");
        await visitor.WriteAsync("Hvor mange deltager?", "25");
        await visitor.WriteAsync("Helst denne dag", DateTime.Today.AddDays(30).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture));
        await visitor.PressAsync("Videre");
        await visitor.WriteAsync("Navn", "Bo Holm");
        await visitor.WriteAsync("E-mail", email);
        await visitor.ChooseAsync("Vi er en offentlig institution");
        if (way == Way.WithoutScript)
        {
            await visitor.PressAsync("Videre");
        }

        await visitor.WriteAsync("EAN-nummer", "5790000000005");
        await visitor.PressAsync("Videre");
        await Assertions.Expect(page.GetByText("Skolen ved Søen")).ToBeVisibleAsync();
        await page.KeepAsync($"workshop-{way}-svar");
        await visitor.PressAsync("Send bestillingen");

        await Assertions.Expect(page.GetByText("Tak for jeres bestilling.")).ToBeVisibleAsync();
        Assert.Contains("5790000000005", Assert.Single(Entries.With(browser.Database, email)).Values, StringComparison.Ordinal);
    }

    private static string Email(string name, Way way) => $"{name}.{way}@eksempel.dk".ToLowerInvariant();

    private async Task<(IPage Page, Visitor Visitor)> OpenAsync(string host, string path, Way way)
    {
        var page = await browser.OpenAsync(host, path, 390, script: way != Way.WithoutScript);
        return (page, new Visitor(page, way == Way.Keyboard));
    }
}
