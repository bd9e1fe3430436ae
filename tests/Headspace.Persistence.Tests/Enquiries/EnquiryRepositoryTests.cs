using Headspace.Core.Enquiries;
using Headspace.Persistence.Tests.Hosting;

namespace Headspace.Persistence.Tests.Enquiries;

public sealed class EnquiryRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;

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
        };
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

        Assert.True(await Enquiries.TrySaveAsync(enquiry.Assign(owner), none));
        Assert.False(await Enquiries.TrySaveAsync(enquiry.Assign(null), none));

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
    public async Task Parked_cases_are_taken_up_on_their_day()
    {
        var enquiry = New() with { State = EnquiryState.Parked, ParkedUntil = new DateOnly(2027, 1, 4) };
        await Enquiries.AddAsync(enquiry, none);
        await AddAsync(EnquiryState.New, days: 0);

        Assert.Empty(await Enquiries.GetToTakeUpAsync(new DateOnly(2027, 1, 3), none));
        Assert.Equal([enquiry.Key], Keys(await Enquiries.GetToTakeUpAsync(new DateOnly(2027, 1, 4), none)));
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
