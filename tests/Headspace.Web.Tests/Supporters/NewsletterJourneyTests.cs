using Headspace.Core.Newsletters;
using Headspace.Core.SignedLinks;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;

namespace Headspace.Web.Tests.Supporters;

/// <summary>From the box that is ticked to the yes of the address, and to the no.</summary>
public sealed class NewsletterJourneyTests(ImportedSite imported)
{
    private const string Host = "headspace.localhost";
    private const string Page = "/nyhedsbrev/";
    private const string Question = "Bekræft, at du vil have vores nyhedsbrev";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_on_the_page_gets_it_once_the_address_says_yes_and_until_it_says_no()
    {
        await using var site = await StartAsync();
        Assert.NotNull(await AskAsync(site, "bo@eksempel.dk"));
        await WorkAsync(site);
        Assert.Equal(NewsletterState.Pending, (await FindAsync(site, "bo@eksempel.dk"))!.State);

        var mail = Assert.Single(site.Mails());
        Assert.Equal(Question, mail.Subject);
        Assert.Contains("Hej Bo", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Arrangementer", mail.Text, StringComparison.Ordinal);
        var link = mail.Link(SupporterLinks.ConfirmNewsletterPath);
        Assert.Contains("Ja tak, tilmeld mig", (await site.Site.AskAsync(Host, link.PathAndQuery)).Page, StringComparison.Ordinal);
        Assert.Equal(NewsletterState.Pending, (await FindAsync(site, "bo@eksempel.dk"))!.State);
        Assert.Contains("du er tilmeldt", await PressAsync(site, link), StringComparison.Ordinal);
        Assert.Contains("du er tilmeldt", await PressAsync(site, link), StringComparison.Ordinal);

        var confirmed = (await FindAsync(site, "BO@eksempel.dk"))!;
        Assert.Equal(["wellbeing", "events"], confirmed.Topics);
        var proof = Assert.Single(confirmed.Consents);
        var entry = (await site.Site.Get<IFormEntryRepository>().GetAsync(proof.EntryKey, Token))!;
        Assert.Equal((entry.FormId, entry.Consents.Single().TextVersion, "email", entry.CreatedAt), (proof.FormId, proof.TextVersion, proof.Channel, proof.GivenAt));

        var stop = site.Site.Get<SupporterLinks>().StopNewsletter(confirmed);
        var question = (await site.Site.AskAsync(Host, stop.PathAndQuery)).Page;
        Assert.Contains("Ja, meld mig fra", question, StringComparison.Ordinal);
        Assert.DoesNotContain("Til forsiden", question, StringComparison.Ordinal);
        var left = await PressAsync(site, stop);
        Assert.Contains("Du er meldt fra", left, StringComparison.Ordinal);
        Assert.Contains("Til forsiden", left, StringComparison.Ordinal);
        Assert.Equal((NewsletterState.Unsubscribed, null), ((await FindAsync(site, "bo@eksempel.dk"))!.State, (await FindAsync(site, "bo@eksempel.dk"))!.Name));
        Assert.Contains("Linket er udløbet", await PressAsync(site, link), StringComparison.Ordinal);
        Assert.Equal(NewsletterState.Unsubscribed, (await FindAsync(site, "bo@eksempel.dk"))!.State);
    }

    [Fact]
    public async Task Asking_again_makes_no_second_row_sends_no_second_mail_and_is_answered_alike()
    {
        await using var site = await StartAsync();
        var first = await AskAsync(site, "bo@eksempel.dk");
        await WorkAsync(site);
        await PressAsync(site, Assert.Single(site.Mails()).Link(SupporterLinks.ConfirmNewsletterPath));
        var key = (await FindAsync(site, "bo@eksempel.dk"))!.Key;

        var again = await AskAsync(site, "Bo@Eksempel.dk");
        await AskAsync(site, "bo@eksempel.dk");
        await WorkAsync(site);

        Assert.Equal(first, again);
        var known = (await FindAsync(site, "bo@eksempel.dk"))!;
        Assert.Equal((key, NewsletterState.Confirmed), (known.Key, known.State));
        Assert.Single(site.Mails(), mail => mail.Subject == Question);
        Assert.Single(site.Mails(), mail => mail.Subject == "Skal vi ændre dit nyhedsbrev?");
    }

    [Theory]
    [InlineData("bliv-medlem")]
    [InlineData("giv-et-bidrag")]
    [InlineData("faa-headspace-til-din-kommune")]
    public async Task The_box_of_another_form_asks_the_address_too_and_an_empty_one_does_not(string form)
    {
        await using var site = await StartAsync();
        await site.SendAsync(form, ("name", new TextValue("Eva")), ("email", new TextValue("eva@eksempel.dk")), ("newsletter", new FlagValue(true)));
        await site.SendAsync(form, ("name", new TextValue("Ib")), ("email", new TextValue("ib@eksempel.dk")));

        await WorkAsync(site);

        var asked = (await FindAsync(site, "eva@eksempel.dk"))!;
        Assert.Equal((NewsletterState.Pending, "Eva", 1), (asked.State, asked.Wish!.Name, asked.Wish.Consent.TextVersion));
        Assert.Contains("eva@eksempel.dk", Assert.Single(site.Mails(), mail => mail.Subject == Question).To, StringComparison.Ordinal);
        Assert.Null(await FindAsync(site, "ib@eksempel.dk"));
    }

    [Fact]
    public async Task An_address_that_never_says_yes_is_forgotten_by_night()
    {
        await using var site = await StartAsync();
        var wish = new NewsletterWish(null, [], new NewsletterConsent(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 1, "email", DateTimeOffset.UtcNow.AddDays(-15)), "http://headspace.localhost");
        await site.Site.Get<INewsletterRepository>().TryAddAsync(NewsletterSubscription.Of("gammel@eksempel.dk", wish), [], Token);
        await site.Site.Get<INewsletterRepository>().TryAddAsync(
            NewsletterSubscription.Of("ny@eksempel.dk", wish with { Consent = wish.Consent with { EntryKey = Guid.NewGuid(), GivenAt = DateTimeOffset.UtcNow.AddDays(-13) } }), [], Token);

        await site.Site.Job("NewsletterForgetting").RunAsync(Token);

        Assert.Null(await FindAsync(site, "gammel@eksempel.dk"));
        Assert.NotNull(await FindAsync(site, "ny@eksempel.dk"));
    }

    private static Task<string?> AskAsync(SupporterSite site, string email) => new FormVisitor(site.Site.Client, Page).SendAsync(
        [
            new("email", email), new("name", "Bo"), new("topics", "wellbeing"), new("topics", "events"), new("isFifteen", "on"), new("newsletter", "on"),
        ],
        Token);

    // The work of the form asks for the work of the mail.
    private static async Task WorkAsync(SupporterSite site)
    {
        await site.WorkAsync();
        await site.WorkAsync();
    }

    private static async Task<string> PressAsync(SupporterSite site, Uri link)
    {
        using var pressed = new FormUrlEncodedContent(new Dictionary<string, string> { ["n"] = link.Query[3..] });
        using var answer = await site.Site.Client.PostAsync(link.AbsolutePath, pressed, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private static Task<NewsletterSubscription?> FindAsync(SupporterSite site, string email) => site.Site.Get<INewsletterRepository>().FindByEmailAsync(email, Token);

    private Task<SupporterSite> StartAsync() => SupporterSite.StartAsync(imported.CopyOfDatabase(), ("Headspace__Forms__Spam__LeastFillingTime", "00:00:00"));
}
