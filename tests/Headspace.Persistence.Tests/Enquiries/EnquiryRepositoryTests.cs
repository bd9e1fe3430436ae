using Headspace.Core.Enquiries;
using Headspace.Persistence.Tests.Hosting;

namespace Headspace.Persistence.Tests.Enquiries;

public sealed class EnquiryRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;

    private static readonly Guid anne = Guid.NewGuid();

    private readonly TestSite site = new();

    private IEnquiryRepository Enquiries => site.Get<IEnquiryRepository>();

    [Fact]
    public async Task A_case_comes_back_as_it_was_stored()
    {
        var enquiry = New() with
        {
            EntryKey = Guid.NewGuid(),
            Contact = new EnquiryContact("Åse", "aase@odense.dk", "+4512345678", "Chef", null),
            Owner = Guid.NewGuid(),
            People = [new EnquiryContact("Bo", "bo@odense.dk", null, null, "Social")],
            CentreKey = Guid.NewGuid(),
        };
        enquiry = enquiry.Plan(anne, new EnquiryAction("Ring til Åse", new DateOnly(2027, 1, 2)), site.Time).Result!;
        enquiry = enquiry.Write(anne, new EnquiryMail(Guid.NewGuid(), "aase@odense.dk", "Hej", "Tak for jeres henvendelse."), site.Time).Assign(anne, anne, site.Time);
        enquiry = enquiry.Move(new EnquiryMove(EnquiryState.Qualified, Guid.NewGuid()), site.Time).Result!;
        enquiry = enquiry.Move(new EnquiryMove(EnquiryState.Parked, null, "Efter \"budgettet\"", new DateOnly(2027, 1, 4)), site.Time).Result!;

        await Enquiries.AddAsync(enquiry, none);
        await Enquiries.AddAsync(New() with { Key = enquiry.Key }, none);

        Assert.Equivalent(enquiry, await Enquiries.GetAsync(enquiry.Key, none), strict: true);
        Assert.Null(await Enquiries.GetAsync(Guid.NewGuid(), none));
    }

    [Fact]
    public async Task Who_read_an_older_version_stores_nothing()
    {
        var enquiry = New();
        await Enquiries.AddAsync(enquiry, none);
        var owner = Guid.NewGuid();

        Assert.True(await Enquiries.TrySaveAsync(enquiry.Assign(anne, owner, site.Time), [], none));
        Assert.False(await Enquiries.TrySaveAsync(enquiry with { Owner = null }, [], none));

        Assert.Equal((owner, 1), ((await Enquiries.GetAsync(enquiry.Key, none))!.Owner, (await Enquiries.GetAsync(enquiry.Key, none))!.Version));
    }

    [Fact]
    public async Task Cases_of_a_municipality_come_newest_first()
    {
        var older = await AddAsync(EnquiryState.Open, days: 0);
        var newer = await AddAsync(EnquiryState.New, days: 1);
        await Enquiries.AddAsync(New() with { MunicipalityCode = "0101" }, none);

        Assert.Equal([newer, older], Keys(await Enquiries.GetOfMunicipalityAsync("0461", none)));
    }

    [Fact]
    public async Task Open_cases_come_by_the_day_and_closed_ones_do_not()
    {
        var second = await AddAsync(EnquiryState.Parked, days: 1);
        var first = await AddAsync(EnquiryState.New, days: 0);
        foreach (var closed in new[] { EnquiryState.Open, EnquiryState.Declined, EnquiryState.Duplicate })
            await AddAsync(closed, days: 2);

        Assert.Equal([first, second], Keys(await Enquiries.GetOpenAsync(none)));
    }

    [Fact]
    public async Task What_is_to_be_done_by_a_day_comes_on_that_day()
    {
        var parked = New() with { State = EnquiryState.Parked, ParkedUntil = new DateOnly(2027, 1, 4) };
        var planned = New() with { Owner = anne, NextAction = new EnquiryAction("Ring", new DateOnly(2027, 1, 4)) };
        foreach (var enquiry in new[] { parked, planned, planned with { Key = Guid.NewGuid(), State = EnquiryState.Declined } })
            await Enquiries.AddAsync(enquiry, none);
        await AddAsync(EnquiryState.New, days: 0);

        Assert.Empty(await Enquiries.GetDueAsync(new DateOnly(2027, 1, 3), none));
        Assert.Equal([parked.Key, planned.Key], Keys(await Enquiries.GetDueAsync(new DateOnly(2027, 1, 4), none)));
    }

    [Fact]
    public async Task Cases_are_found_by_people_municipality_owner_and_state()
    {
        var odense = New() with { Owner = anne, Contact = new EnquiryContact("ÅSE Ærø", "aase@odense.dk", null, null, null) };
        var kalundborg = New() with { MunicipalityCode = "0326", State = EnquiryState.Meeting, ReceivedAt = odense.ReceivedAt.AddDays(1), People = [new EnquiryContact("Bo", "bo@kalundborg.dk", null, "Direktør", null)] };
        await Enquiries.AddAsync(odense, none);
        await Enquiries.AddAsync(kalundborg, none);

        Assert.Equal([kalundborg.Key, odense.Key], await FoundAsync(new EnquiryQuery()));
        Assert.Equal([odense.Key], await FoundAsync(new EnquiryQuery { Text = "åse æ" }));
        Assert.Equal([kalundborg.Key], await FoundAsync(new EnquiryQuery { Text = "DIREKTØR" }));
        Assert.Equal([kalundborg.Key], await FoundAsync(new EnquiryQuery { Text = "kalund", CodesOfText = ["0326"] }));
        Assert.Equal([odense.Key], await FoundAsync(new EnquiryQuery { Owner = anne }));
        Assert.Equal([kalundborg.Key], await FoundAsync(new EnquiryQuery { WithoutOwner = true }));
        Assert.Equal([kalundborg.Key], await FoundAsync(new EnquiryQuery { States = [EnquiryState.Meeting, EnquiryState.Open] }));
        Assert.Equal([kalundborg.Key], await FoundAsync(new EnquiryQuery { MunicipalityCode = "0326" }));
        var page = await Enquiries.FindAsync(new EnquiryQuery(), 1, 5, none);
        Assert.Equal((2, odense.Key), (page.Total, Assert.Single(page.Enquiries).Key));

        async Task<IEnumerable<Guid>> FoundAsync(EnquiryQuery query) => Keys((await Enquiries.FindAsync(query, 0, 10, none)).Enquiries);
    }

    public void Dispose() => site.Dispose();

    private static IEnumerable<Guid> Keys(IEnumerable<Enquiry> enquiries) => enquiries.Select(enquiry => enquiry.Key);

    private Enquiry New() => new() { Key = Guid.NewGuid(), MunicipalityCode = "0461", ReceivedAt = site.Now };

    private async Task<Guid> AddAsync(EnquiryState state, int days)
    {
        var enquiry = New() with { State = state, ReceivedAt = site.Now.AddDays(days) };
        await Enquiries.AddAsync(enquiry, none);
        return enquiry.Key;
    }
}
