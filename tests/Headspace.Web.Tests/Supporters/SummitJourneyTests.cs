using Headspace.Core.SignedLinks;
using Headspace.Core.Summits;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Microsoft.Data.Sqlite;
using Umbraco.Cms.Core.Models;

namespace Headspace.Web.Tests.Supporters;

/// <summary>From the form to a seat, and from the waiting list to one.</summary>
public sealed class SummitJourneyTests(ImportedSite imported)
{
    private const string Host = "psykiatritopmoede.localhost";
    private const string Page = "/tilmelding/";
    private const string Form = "tilmelding-til-topmoedet";

    private static readonly DateTime day = new(2100, 10, 2, 10, 0, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_can_sign_up_before_the_editors_have_opened_it()
    {
        await using var site = await StartAsync();

        var (status, page) = await site.Site.AskAsync(Host, Page);

        Assert.Equal(200, status);
        Assert.Contains("Tilmeldingen er ikke åben", page, StringComparison.Ordinal);
        Assert.DoesNotContain("form.token", page, StringComparison.Ordinal);
        Assert.DoesNotContain("pladser", page[page.IndexOf("<h1", StringComparison.Ordinal)..page.IndexOf("Pladserne bliver", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_gets_the_seat_the_second_waits_and_moves_up_when_the_first_leaves()
    {
        await using var site = await StartAsync();
        Open(site, capacity: 1);
        Assert.Contains("Der er kun få pladser tilbage.", (await site.Site.AskAsync(Host, Page)).Page, StringComparison.Ordinal);

        await SendAsync(site, "Åse", "aase@eksempel.dk");
        await WorkAsync(site);
        Assert.Contains("Alle pladser er taget", (await site.Site.AskAsync(Host, Page)).Page, StringComparison.Ordinal);
        await SendAsync(site, "Bo", "bo@eksempel.dk");
        await WorkAsync(site);
        Assert.Equal(
            ["Du har en plads: Psykiatritopmødet 2100", "Du står på ventelisten: Psykiatritopmødet 2100"],
            site.Mails().Select(mail => mail.Subject).Order(StringComparer.Ordinal));
        Assert.Contains("lørdag den 2. oktober 2100", site.Mails()[0].Text, StringComparison.Ordinal);
        var second = Assert.Single(site.Mails(), mail => mail.To.Contains("bo", StringComparison.Ordinal)).Link(SupporterLinks.SummitSignUpPath).PathAndQuery;
        Assert.Contains("Du er nummer 1 på ventelisten", (await site.Site.AskAsync(Host, second)).Page, StringComparison.Ordinal);

        var link = Assert.Single(site.Mails(), mail => mail.To.Contains("aase", StringComparison.Ordinal)).Link(SupporterLinks.SummitSignUpPath);
        Assert.Contains("Meld mig fra", (await site.Site.AskAsync(Host, link.PathAndQuery)).Page, StringComparison.Ordinal);
        Assert.Contains("Du har en plads", (await site.Site.AskAsync(Host, link.PathAndQuery)).Page, StringComparison.Ordinal);
        await CancelAsync(site, link);
        await CancelAsync(site, link);
        await WorkAsync(site);

        Assert.Contains("Du har en plads", (await site.Site.AskAsync(Host, second)).Page, StringComparison.Ordinal);
        Assert.Contains("bo@eksempel.dk", Assert.Single(site.Mails(), mail => mail.Subject.StartsWith("Du har fået en plads", StringComparison.Ordinal)).To, StringComparison.Ordinal);
        Assert.Single(site.Mails(), mail => mail.Subject.StartsWith("Du er meldt fra", StringComparison.Ordinal));
        Assert.Equal(new SummitSeats(1, 0), await SeatsAsync(site));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Whether_a_name_and_an_address_are_known_shows_nowhere_but_in_the_mail(int capacity)
    {
        await using var site = await StartAsync();
        Open(site, capacity);
        await SendAsync(site, "Åse", "aase@eksempel.dk");
        await WorkAsync(site);

        var before = (await site.Site.AskAsync(Host, Page)).Page;
        var known = await AnswerAsync(site, await SendAsync(site, "ÅSE ", "Aase@eksempel.dk"));
        await WorkAsync(site);
        var between = (await site.Site.AskAsync(Host, Page)).Page;
        var unknown = await AnswerAsync(site, await SendAsync(site, "Bo", "bo@eksempel.dk"));

        Assert.Equal(known, unknown);
        Assert.Contains("Vi har sendt dig en mail", known, StringComparison.Ordinal);
        Assert.Equal(Seats(before), Seats(between));
        await WorkAsync(site);
        Assert.Equal(2, site.Mails().Count(mail => mail.To.Contains("aase", StringComparison.Ordinal) && mail.Subject.StartsWith("Du har en plads", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_sign_up_is_forgotten_within_thirteen_months()
    {
        var time = new ManualTime(DateTimeOffset.UtcNow);
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), time, ("Headspace__Forms__Spam__LeastFillingTime", "00:00:00"));
        Open(site, capacity: 5);
        await site.SendAsync(Form, ("name", new TextValue("Åse")), ("email", new TextValue("aase@eksempel.dk")));
        await WorkAsync(site);
        var key = await KeyAsync(site);

        time.Advance(TimeSpan.FromDays(SummitSignUp.ForgetAfterDays - 1));
        await ForgetAsync(site);
        Assert.NotNull(await site.Site.Get<ISummitSignUpRepository>().GetAsync(key, Token));
        Assert.NotNull(await site.Site.Get<IFormEntryRepository>().GetAsync(key, Token));
        time.Advance(TimeSpan.FromDays(2));
        await ForgetAsync(site);

        Assert.Null(await site.Site.Get<ISummitSignUpRepository>().GetAsync(key, Token));
        Assert.Null(await site.Site.Get<IFormEntryRepository>().GetAsync(key, Token));
    }

    [Fact]
    public async Task Fifty_at_once_get_ten_seats()
    {
        await using var site = await StartAsync();
        Open(site, capacity: 10);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => site.SendAsync(Form, ("name", new TextValue($"Person {number}")), ("email", new TextValue($"p{number}@eksempel.dk")))));

        await Task.WhenAll(WorkAsync(site), WorkAsync(site));
        await WorkAsync(site);

        Assert.Equal(new SummitSeats(10, 40), await SeatsAsync(site));
        Assert.Equal(10, site.Mails().Count(mail => mail.Subject.StartsWith("Du har en plads", StringComparison.Ordinal)));
        Assert.Equal(40, site.Mails().Count(mail => mail.Subject.StartsWith("Du står på ventelisten", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task More_seats_on_the_page_are_given_to_those_who_wait()
    {
        await using var site = await StartAsync();
        var edition = Open(site, capacity: 1);
        await SendAsync(site, "Åse", "aase@eksempel.dk");
        await SendAsync(site, "Bo", "bo@eksempel.dk");
        await WorkAsync(site);

        edition.SetValue("capacity", 2);
        new Editor(site.Site).Publish(edition);
        await site.Site.Job("SummitSeats").RunAsync(Token);

        Assert.Equal(new SummitSeats(2, 0), await SeatsAsync(site));
    }

    [Fact]
    public async Task Needs_are_kept_from_mails_and_from_others_and_are_deleted_after_the_summit()
    {
        await using var site = await StartAsync();
        Open(site, capacity: 5);
        await SendAsync(site, "Åse", "aase@eksempel.dk", new("hasNeeds", "on"), new("accessNeeds", "Kørestol og ro"), new("needsConsent", "on"));
        await WorkAsync(site);
        Assert.DoesNotContain(site.Mails(), mail => mail.Text.Contains("Kørestol", StringComparison.Ordinal));
        var key = await KeyAsync(site);

        await site.Site.Job("SummitNeedsForgetting").RunAsync(Token);
        Assert.Equal("Kørestol og ro", ((TextValue)(await EntryAsync(site, key)).Answer("accessNeeds")!).Text);
        await CancelAsync(site, site.Mails().Single().Link(SupporterLinks.SummitSignUpPath));
        await site.Site.Job("SummitNeedsForgetting").RunAsync(Token);

        var entry = await EntryAsync(site, key);
        Assert.Equal(["name", "email"], entry.Values.Where(value => value.Value is TextValue).Select(value => value.Alias));
        Assert.Null(entry.Answer("hasNeeds"));
        Assert.Single(entry.Consents);
        Assert.False((await site.Site.Get<ISummitSignUpRepository>().GetAsync(key, Token))!.HasAccessNeeds);
    }

    [Fact]
    public async Task Workshops_of_the_programme_can_be_chosen_and_without_any_nothing_is_asked()
    {
        await using var site = await StartAsync();
        var edition = Open(site, capacity: 5);
        Assert.DoesNotContain("Hvilke workshops", (await site.Site.AskAsync(Host, Page)).Page, StringComparison.Ordinal);

        new Editor(site.Site).Create("Skriv dig fri", edition, "session", ("type", "[\"Workshop\"]"), ("stage", "Lille sal"), ("starts", day.AddHours(3)), ("ends", day.AddHours(4)));

        var page = (await site.Site.AskAsync(Host, Page)).Page;
        Assert.Contains("Hvilke workshops", page, StringComparison.Ordinal);
        Assert.Contains("Skriv dig fri, kl. 13.00", page, StringComparison.Ordinal);
    }

    private static IContent Open(SupporterSite site, int capacity)
    {
        var editor = new Editor(site.Site);
        var root = editor.Root("Psykiatritopmødet");
        var edition = editor.Create(
            "2100", root, "summitEdition", ("number", 92), ("year", day.Year), ("starts", day), ("status", "[\"Billetter\"]"), ("capacity", capacity));
        root.SetValue("currentEdition", new Umbraco.Cms.Core.GuidUdi("document", edition.Key).ToString());
        editor.Publish(root);
        return edition;
    }

    private static async Task<string> SendAsync(SupporterSite site, string name, string email, params KeyValuePair<string, string>[] more)
    {
        var address = await new FormVisitor(site.Site.Client, Page, Host).SendAsync([new("name", name), new("email", email), .. more], Token);
        Assert.Contains("formSubmitted=", address, StringComparison.Ordinal);
        return address!;
    }

    // What is new in each rendering aside, as the tokens are.
    private static async Task<string> AnswerAsync(SupporterSite site, string address)
    {
        var page = (await site.Site.AskAsync(Host, address)).Page;
        return Seats(page) + page[page.IndexOf("Tak for din tilmelding", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
    }

    private static string Seats(string page)
    {
        var start = page.IndexOf("<section class=\"seats\"", StringComparison.Ordinal);
        return page[start..page.IndexOf("</section>", start, StringComparison.Ordinal)];
    }

    private static async Task ForgetAsync(SupporterSite site)
    {
        await site.RunJobAsync("SummitNeedsForgetting");
        await site.RunJobAsync("FormsRetention");
    }

    // The work of the form asks for the work of the mail.
    private static async Task<string?> WorkAsync(SupporterSite site)
    {
        await site.WorkAsync();
        await site.WorkAsync();
        return null;
    }

    private static async Task CancelAsync(SupporterSite site, Uri link)
    {
        using var pressed = new FormUrlEncodedContent(new Dictionary<string, string> { ["n"] = link.Query[3..] });
        using var answer = await site.Site.Client.PostAsync(link.AbsolutePath, pressed, Token);
        Assert.Contains("Du er meldt fra", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private static Task<SummitSeats> SeatsAsync(SupporterSite site) =>
        site.Site.Get<ISummitSignUpRepository>().CountAsync(site.Site.Get<ISummitEditions>().Current!.EditionKey, Token);

    private static async Task<FormEntry> EntryAsync(SupporterSite site, Guid key) => (await site.Site.Get<IFormEntryRepository>().GetAsync(key, Token))!;

    private static async Task<Guid> KeyAsync(SupporterSite site)
    {
        await using var connection = new SqliteConnection($"Data Source={site.Site.Database};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT key FROM headspaceSummitSignUp";
        return Guid.Parse((string)(await command.ExecuteScalarAsync(Token))!);
    }

    private Task<SupporterSite> StartAsync() => SupporterSite.StartAsync(imported.CopyOfDatabase(), ("Headspace__Forms__Spam__LeastFillingTime", "00:00:00"));
}
