using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;

namespace Headspace.Web.Tests.Supporters;

/// <summary>What people send to the office: volunteers' applications and orders of workshops.</summary>
public sealed class OfficeJourneyTests(ImportedSite imported)
{
    private static readonly Dictionary<string, string> application = new()
    {
        ["name"] = "Åse Ægidius",
        ["email"] = "aase@eksempel.dk",
        ["phone"] = "50 84 68 46",
        ["yearOfBirth"] = "1990",
        ["centre"] = "81f53667-fe66-5b95-b488-9c67cc08b7e2",
        ["hours"] = "12",
        ["languages"] = "da",
        ["motivation"] = "Jeg vil gerne lytte.",
        ["informationRead"] = "on",
    };

    private static readonly Dictionary<string, string> order = new()
    {
        ["organisation"] = "Skolen ved Søen",
        ["kind"] = "primarySchool",
        ["municipality"] = "0326",
        ["subject"] = "mentalHealth",
        ["participants"] = "25",
        ["date1"] = DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["name"] = "Bo Holm",
        ["email"] = "bo@eksempel.dk",
        ["isPublic"] = "on",
        ["gln"] = "5790000000005",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_volunteer_is_answered_and_the_office_reads_the_application()
    {
        await using var site = await StartAsync();
        Assert.NotNull(await new FormVisitor(site.Site.Client, "/bliv-frivillig/").SendAsync(application, Token));

        await site.WorkAsync();
        await site.WorkAsync();

        Assert.Equal(2, site.Mails().Count);
        var answer = Assert.Single(site.Mails(), mail => mail.Subject == "Tak, fordi du vil være frivillig");
        Assert.Contains("aase@eksempel.dk", answer.To, StringComparison.Ordinal);
        Assert.Contains("ansøgning til headspace Slagelse", answer.Text, StringComparison.Ordinal);
        var office = Assert.Single(site.Mails(), mail => mail.Subject == "Ny frivillig til headspace Slagelse: Åse Ægidius");
        Assert.Contains("info@headspace.dk", office.To, StringComparison.Ordinal);
        Assert.Contains("Jeg vil gerne lytte.", office.Text, StringComparison.Ordinal);
        Assert.Single(await EntriesAsync(site, "bliv-frivillig"));
    }

    [Theory]
    [InlineData("yearOfBirth", "2020")]
    [InlineData("centre", "11111111-1111-1111-1111-111111111111")]
    [InlineData("motivation", "")]
    public async Task An_application_that_is_not_right_is_not_taken(string field, string text)
    {
        await using var site = await StartAsync();

        Assert.Null(await new FormVisitor(site.Site.Client, "/bliv-frivillig/").SendAsync(new Dictionary<string, string>(application) { [field] = text }, Token));

        Assert.Empty(await EntriesAsync(site, "bliv-frivillig"));
    }

    [Fact]
    public async Task Who_orders_a_workshop_is_answered_and_the_office_reads_the_order()
    {
        await using var site = await StartAsync();
        Assert.NotNull(await new FormVisitor(site.Site.Client, "/skoler/").SendAsync(order, Token));

        await site.WorkAsync();
        await site.WorkAsync();

        Assert.Equal(2, site.Mails().Count);
        Assert.Contains("bestillingen fra Skolen ved Søen", Assert.Single(site.Mails(), mail => mail.To.Contains("bo@eksempel.dk", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        var office = Assert.Single(site.Mails(), mail => mail.Subject == "Ny bestilling af workshop: Skolen ved Søen");
        Assert.Contains("Kalundborg", office.Text, StringComparison.Ordinal);
        Assert.Contains("5790000000005", office.Text, StringComparison.Ordinal);
        Assert.Single(await EntriesAsync(site, "bestil-workshop"));
    }

    [Fact]
    public async Task An_order_with_a_number_that_is_wrong_is_not_taken()
    {
        await using var site = await StartAsync();

        Assert.Null(await new FormVisitor(site.Site.Client, "/skoler/").SendAsync(new Dictionary<string, string>(order) { ["gln"] = "5790000000006" }, Token));

        Assert.Empty(await EntriesAsync(site, "bestil-workshop"));
    }

    private static async Task<IReadOnlyList<FormEntry>> EntriesAsync(SupporterSite site, string form)
    {
        EntryQuery query = new((await site.Site.Get<IFormDefinitionStore>().GetAsync(Token)).Find(form)!.Id);
        return (await site.Site.Get<IFormEntryRepository>().FindAsync(query, EntryOrder.NewestFirst, 0, 10, Token)).Entries;
    }

    private Task<SupporterSite> StartAsync() => SupporterSite.StartAsync(imported.CopyOfDatabase(), ("Headspace__Forms__Spam__LeastFillingTime", "00:00:00"));
}
