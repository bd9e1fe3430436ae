using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Agreements;
using Headspace.Core.Donations;
using Headspace.Core.Payments;
using Headspace.Persistence.Tests.Hosting;
using Headspace.Testing;

namespace Headspace.Persistence.Tests.Donations;

public sealed class DonationRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;
    private static readonly PaymentRules rules = new(CountTestPayments: false);

    private readonly TestSite site = new();
    private readonly Guid giver = Guid.NewGuid();

    private IDonationRepository Donations => site.Get<IDonationRepository>();

    private IPaymentRepository Payments => site.Get<IPaymentRepository>();

    [Fact]
    public async Task A_donation_comes_back_as_it_was_said()
    {
        var donation = New(giver) with { Frequency = DonationFrequency.Yearly, WantsDeduction = true };

        await Donations.AddAsync(donation, none);
        await Donations.AddAsync(donation with { Purpose = "Noget andet" }, none);

        Assert.Equal(donation, await Donations.GetAsync(donation.Key, none));
        Assert.Null(await Donations.GetAsync(Guid.NewGuid(), none));
    }

    [Fact]
    public async Task Gifts_come_from_single_donations_and_from_agreements_and_dues_are_none()
    {
        var once = await AddAsync(giver);
        var monthly = await AddAsync(giver);
        await AgreeAsync(monthly.Key, PaymentSubjectKind.Donation);
        var dues = Guid.NewGuid();
        await AgreeAsync(dues, PaymentSubjectKind.Membership);
        var first = await PayAsync(PaymentSubjectKind.Agreement, monthly.Key);
        site.Time.Advance(TimeSpan.FromDays(1));
        var second = await PayAsync(PaymentSubjectKind.Donation, once.Key, refunded: 50);
        await PayAsync(PaymentSubjectKind.Agreement, dues);
        await PayAsync(PaymentSubjectKind.Membership, Guid.NewGuid());
        await PayAsync(PaymentSubjectKind.Donation, (await AddAsync(giver)).Key, captured: false);

        var gifts = await Donations.GetGiftsAsync(2026, null, none);

        Assert.Equal(
            [
                new Gift(first, giver, Money.FromKroner(200), Money.Zero, new DateOnly(2026, 11, 22), "Ungeråd", true),
                new Gift(second, giver, Money.FromKroner(200), Money.FromKroner(50), new DateOnly(2026, 11, 23), "Ungeråd", true),
            ],
            gifts);
    }

    [Fact]
    public async Task A_year_begins_and_ends_at_midnight_in_Denmark()
    {
        site.Time.Advance(new DateTimeOffset(2026, 12, 31, 22, 59, 59, TimeSpan.Zero) - site.Now);
        var last = await PayAsync(PaymentSubjectKind.Donation, (await AddAsync(giver)).Key);
        site.Time.Advance(TimeSpan.FromSeconds(1));
        var first = await PayAsync(PaymentSubjectKind.Donation, (await AddAsync(giver)).Key);

        Assert.Equal((last, new DateOnly(2026, 12, 31)), Only(await Donations.GetGiftsAsync(2026, null, none)));
        Assert.Equal((first, new DateOnly(2027, 1, 1)), Only(await Donations.GetGiftsAsync(2027, null, none)));
    }

    [Fact]
    public async Task A_gift_counts_on_the_day_that_it_was_drawn_however_late_it_is_told()
    {
        var newYear = new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero);
        site.Time.Advance(newYear.AddDays(3) - site.Now);
        var late = await PayAsync(PaymentSubjectKind.Donation, (await AddAsync(giver)).Key, at: newYear.AddSeconds(-1));
        var unlikely = await PayAsync(PaymentSubjectKind.Donation, (await AddAsync(giver)).Key, at: newYear.AddYears(2));

        Assert.Equal((late, new DateOnly(2026, 12, 31)), Only(await Donations.GetGiftsAsync(2026, null, none)));
        Assert.Equal((unlikely, new DateOnly(2027, 1, 4)), Only(await Donations.GetGiftsAsync(2027, null, none)));
    }

    [Fact]
    public async Task A_statement_is_noted_once_for_a_giver_and_a_year()
    {
        SentStatement statement = new(giver, 2026, new DateOnly(2027, 1, 10));
        var work = Enumerable.Range(0, 2).Select(_ => new OutboxMessage { Key = Guid.NewGuid(), Kind = "letter", Subject = statement.Key, CreatedAt = site.Now, DueAt = site.Now }).ToList();

        Assert.True(await Donations.TryAddStatementAsync(statement, work[..1], none));
        Assert.False(await Donations.TryAddStatementAsync(statement with { AskedOn = new DateOnly(2027, 2, 1) }, work[1..], none));
        Assert.True(await Donations.TryAddStatementAsync(statement with { Year = 2027 }, [], none));

        Assert.Equal([statement], await Donations.GetStatementsAsync(2026, none));
        Assert.Equal(statement, await Donations.GetStatementAsync(statement.Key, none));
        Assert.Null(await Donations.GetStatementAsync(giver, none));
        Assert.Equal(work[0].Key, Assert.Single(await site.Get<IOutbox>().GetOfAsync(statement.Key, none)).Key);
    }

    [Fact]
    public async Task One_givers_gifts_are_found_and_nobody_elses()
    {
        var other = Guid.NewGuid();
        var mine = await PayAsync(PaymentSubjectKind.Donation, (await AddAsync(giver)).Key);
        await PayAsync(PaymentSubjectKind.Donation, (await AddAsync(other)).Key);

        Assert.Equal(mine, Assert.Single(await Donations.GetGiftsAsync(2026, giver, none)).PaymentKey);
        Assert.Equal(2, (await Donations.GetGiftsAsync(2026, null, none)).Count);
        Assert.Empty(await Donations.GetGiftsAsync(2026, Guid.NewGuid(), none));
    }

    [Fact]
    public async Task The_statements_do_not_grow_with_the_gifts()
    {
        await PayAsync(PaymentSubjectKind.Donation, (await AddAsync(giver)).Key);
        var one = await StatementsAsync();
        for (var index = 0; index < 10; index++)
            await PayAsync(PaymentSubjectKind.Donation, (await AddAsync(giver)).Key);

        Assert.Equal(one, await StatementsAsync());
    }

    public void Dispose() => site.Dispose();

    private static (Guid, DateOnly) Only(IReadOnlyList<Gift> gifts) => (Assert.Single(gifts).PaymentKey, gifts[0].PaidOn);

    private Donation New(Guid giverKey) => new()
    {
        Key = Guid.NewGuid(),
        GiverKey = giverKey,
        Amount = Money.FromKroner(200),
        Purpose = "Ungeråd",
        WantsDeduction = true,
        CreatedAt = site.Now,
        Origin = "https://headspace.dk",
    };

    private async Task<Donation> AddAsync(Guid giverKey)
    {
        var donation = New(giverKey);
        await Donations.AddAsync(donation, none);
        return donation;
    }

    private Task AgreeAsync(Guid key, PaymentSubjectKind kind) => site.Get<IAgreementRepository>().AddAsync(
        new Agreement
        {
            Key = key,
            Subject = new PaymentSubject(kind, key),
            Amount = Money.FromKroner(200),
            Plan = new ChargePlan(ChargeInterval.Monthly, new DateOnly(2026, 11, 22)),
        },
        none);

    private async Task<Guid> PayAsync(PaymentSubjectKind kind, Guid subject, bool captured = true, int refunded = 0, DateTimeOffset? at = null)
    {
        var key = Guid.NewGuid();
        Payment payment = new()
        {
            Key = key,
            OrderId = OrderId.ForPayment(key),
            Amount = Money.FromKroner(200),
            Subject = new PaymentSubject(kind, subject),
            CreatedAt = site.Now,
        };
        await Payments.AddAsync(payment, none);
        List<PaymentOperation> operations = [new(1, PaymentOperationKind.Authorize, payment.Amount, PaymentVerdict.Approved)];
        if (captured)
            operations.Add(new PaymentOperation(2, PaymentOperationKind.Capture, payment.Amount, PaymentVerdict.Approved, At: at));
        if (refunded > 0)
            operations.Add(new PaymentOperation(3, PaymentOperationKind.Refund, Money.FromKroner(refunded), PaymentVerdict.Approved));
        var change = payment.Observe(new GatewayPayment("1", payment.OrderId.Value, "DKK", false, operations), rules).Result;
        Assert.True(await Payments.TrySaveAsync(change, none));
        return key;
    }

    private async Task<int> StatementsAsync()
    {
        using SqlStatements statements = new();
        await Donations.GetGiftsAsync(2026, giver, none);
        return statements.Count;
    }
}
