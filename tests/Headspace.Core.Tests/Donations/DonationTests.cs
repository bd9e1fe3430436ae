using Headspace.Core.Donations;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Core.Receipts;

namespace Headspace.Core.Tests.Donations;

public sealed class DonationTests
{
    private static readonly Guid giver = Guid.NewGuid();

    private static readonly TaxDeductionSettings approved = new() { Approved = true, From = new DateOnly(2024, 7, 1), To = new DateOnly(2026, 12, 31) };

    [Fact]
    public void Without_an_approval_nothing_can_be_deducted()
    {
        Assert.False(new TaxDeductionSettings().CoversDay(new DateOnly(2026, 1, 1)));
        Assert.False(approved.CoversDay(new DateOnly(2024, 6, 30)));
        Assert.True(approved.CoversDay(new DateOnly(2024, 7, 1)));
        Assert.True(approved.CoversDay(new DateOnly(2026, 12, 31)));
        Assert.False(approved.CoversDay(new DateOnly(2027, 1, 1)));
        Assert.True(new TaxDeductionSettings { Approved = true }.CoversDay(new DateOnly(1999, 1, 1)));
    }

    [Fact]
    public void A_ceiling_that_nobody_entered_is_not_guessed()
    {
        TaxDeductionSettings settings = new() { CeilingsInKroner = { [2026] = 12_345 } };

        Assert.Equal(Money.FromKroner(18_300), new DeductionCeilings(settings).Of(2024));
        Assert.Equal(Money.FromKroner(12_345), new DeductionCeilings(settings).Of(2026));
        Assert.Null(new DeductionCeilings(settings).Of(2027));
    }

    [Fact]
    public void A_statement_counts_what_was_kept_in_the_year_and_what_of_it_can_be_deducted()
    {
        Gift[] gifts =
        [
            Given("2024-01-10", 100, deduct: true), // before the approval
            Given("2024-07-01", 200, deduct: true),
            Given("2024-12-31", 400, deduct: false),
            Given("2025-01-01", 800, deduct: true),
            Given("2024-08-01", 1600, deduct: true) with { Refunded = Money.FromKroner(600) },
            Given("2024-08-02", 50, deduct: true) with { Refunded = Money.FromKroner(50) },
            Given("2024-08-03", 999, deduct: true) with { GiverKey = Guid.NewGuid() },
        ];

        var statement = YearlyStatement.Of(giver, 2024, gifts.Reverse(), approved);

        Assert.Equal(["100 kr.", "200 kr.", "1.000 kr.", "400 kr."], statement.Gifts.Select(gift => gift.Kept.ToString()));
        Assert.Equal(Money.FromKroner(1700), statement.Total);
        Assert.Equal(Money.FromKroner(1200), statement.Deductible);
        Assert.Equal(Money.FromKroner(18_300), statement.Ceiling);
        Assert.Null(YearlyStatement.Of(giver, 2025, gifts, approved).Ceiling);
    }

    [Fact]
    public void An_approval_is_documented_with_who_paid_and_who_gave_in_the_year()
    {
        MembershipSettings settings = new();
        Membership member = new() { Key = Guid.NewGuid(), SupporterKey = Guid.NewGuid(), Type = MembershipType.Personal, Price = Money.FromKroner(200), SubmittedOn = new DateOnly(2025, 1, 1) };
        var paid = member.Pay(Guid.NewGuid(), member.Price, new DateOnly(2025, 12, 31), settings);
        var later = (member with { Key = Guid.NewGuid() }).Pay(Guid.NewGuid(), member.Price, new DateOnly(2026, 1, 1), settings);
        var small = (member with { Key = Guid.NewGuid() }).Pay(Guid.NewGuid(), Money.FromKroner(50), new DateOnly(2025, 5, 1), settings);
        Gift[] gifts = [Given("2025-01-01", 100), Given("2025-02-01", 100), Given("2025-02-01", 500) with { GiverKey = Guid.NewGuid(), Refunded = Money.FromKroner(400) }];

        var count = ApprovalCount.Of(2025, [paid, paid, later, small, member], Money.FromKroner(100), [.. gifts, gifts[0]], Money.FromKroner(200));

        Assert.Equal(new ApprovalCount(2025, Members: 1, Givers: 1), count);
        Assert.Equal(2, ApprovalCount.Of(2025, [paid, small, member], Money.Zero, [], Money.Zero).Members);
    }

    [Theory]
    [InlineData("2025-12-31", CollectionPermitState.NotYet, false)]
    [InlineData("2026-01-01", CollectionPermitState.Valid, true)]
    [InlineData("2028-10-02", CollectionPermitState.Valid, true)]
    [InlineData("2028-10-03", CollectionPermitState.EndsSoon, true)]
    [InlineData("2028-12-31", CollectionPermitState.EndsSoon, true)]
    [InlineData("2029-01-01", CollectionPermitState.Ended, false)]
    public void Forms_that_ask_for_gifts_are_open_while_the_permit_holds(string day, CollectionPermitState state, bool open)
    {
        CollectionPermitSettings permit = new() { Number = "26-1234", From = new DateOnly(2026, 1, 1), To = new DateOnly(2028, 12, 31) };

        Assert.Equal(state, permit.StateOn(Day(day)));
        Assert.Equal(open, permit.MayCollectOn(Day(day)));
        Assert.Equal(CollectionPermitState.Missing, new CollectionPermitSettings { From = permit.From, To = permit.To }.StateOn(Day(day)));
    }

    [Fact]
    public void Receipts_of_gifts_and_dues_say_different_things()
    {
        ReceiptIssuer issuer = new("Det Sociale Netværk", "12345678", null);
        Receipt gift = new(
            new ReceiptNumber(ReceiptSeries.Gift, 123), Guid.NewGuid(), Day("2026-11-22"), Day("2026-11-22"), "Åse", Money.FromKroner(100), "headspace", IsReported: false, issuer, null);
        var dues = gift with { Number = new ReceiptNumber(ReceiptSeries.Dues, 7) };

        Assert.Equal("G-000123", gift.Number.ToString());
        Assert.Equal("K-000007", dues.Number.ToString());
        Assert.Equal("Du har ikke modtaget varer eller ydelser for beløbet.", gift.Statements[0]);
        Assert.NotEqual(gift.Statements[1], (gift with { IsReported = true }).Statements[1]);
        Assert.Equal(["Kontingent: giver ikke ret til skattefradrag."], dues.Statements);
    }

    private static Gift Given(string day, long kroner, bool deduct = false) =>
        new(Guid.NewGuid(), giver, Money.FromKroner(kroner), Money.Zero, Day(day), "headspace", deduct);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
