using FsCheck;
using FsCheck.Fluent;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;

namespace Headspace.Core.Tests.Memberships;

public sealed class MembershipTests
{
    private static readonly MembershipSettings byYear = new() { Renewal = MembershipRenewal.CalendarYear };

    private static readonly MembershipSettings byMonths = new() { Renewal = MembershipRenewal.TwelveMonths };

    private static readonly Membership submitted = new()
    {
        Key = Guid.NewGuid(),
        SupporterKey = Guid.NewGuid(),
        Type = MembershipType.Personal,
        Price = Money.FromKroner(200),
        SubmittedOn = new DateOnly(2026, 3, 1),
    };

    private static Membership Paid => Pay(submitted, new DateOnly(2026, 3, 2), byYear);

    [Theory]
    [InlineData("2026-03-02", MembershipState.Active)]
    [InlineData("2026-11-30", MembershipState.Active)]
    [InlineData("2026-12-01", MembershipState.RenewalDue)]
    [InlineData("2026-12-31", MembershipState.RenewalDue)]
    [InlineData("2027-01-01", MembershipState.Overdue)]
    [InlineData("2027-02-13", MembershipState.Overdue)]
    [InlineData("2027-02-14", MembershipState.Lapsed)]
    public void Where_it_stands_follows_from_the_paid_time_and_the_day(string day, MembershipState state) =>
        Assert.Equal(state, Paid.StateOn(Day(day)));

    [Fact]
    public void Before_anything_is_paid_it_is_a_draft_or_waits()
    {
        Assert.Equal(MembershipState.Draft, (submitted with { SubmittedOn = null }).StateOn(Day("2026-03-01")));
        Assert.Equal(MembershipState.AwaitingPayment, submitted.StateOn(Day("2026-12-01")));
    }

    [Theory]
    [InlineData("2026-11-30", null)]
    [InlineData("2026-12-01", MembershipReminder.MonthBefore)]
    [InlineData("2026-12-23", MembershipReminder.MonthBefore)]
    [InlineData("2026-12-24", MembershipReminder.WeekBefore)]
    [InlineData("2027-01-06", null)]
    [InlineData("2027-01-07", MembershipReminder.WeekAfter)]
    [InlineData("2027-01-21", MembershipReminder.ThreeWeeksAfter)]
    [InlineData("2027-02-14", null)]
    public void Reminders_come_30_and_7_days_before_and_7_and_21_after(string day, MembershipReminder? reminder) =>
        Assert.Equal(reminder, Paid.ReminderDueOn(Day(day)));

    [Fact]
    public void Each_reminder_is_sent_once_for_each_end_of_paid_time()
    {
        var reminded = Paid.Reminded(MembershipReminder.MonthBefore, Day("2026-12-05"));
        Assert.Null(reminded.ReminderDueOn(Day("2026-12-06")));
        Assert.Equal(MembershipReminder.WeekBefore, reminded.ReminderDueOn(Day("2026-12-25")));

        var renewed = Pay(reminded, Day("2026-12-28"), byYear);
        Assert.Null(renewed.ReminderDueOn(Day("2027-01-10")));
        Assert.Equal(MembershipReminder.MonthBefore, renewed.ReminderDueOn(Day("2027-12-05")));
    }

    [Theory]
    [InlineData("2026-12-20", "2027-01-01", "2027-12-31")]
    [InlineData("2027-02-13", "2027-01-01", "2027-12-31")]
    [InlineData("2027-02-14", "2027-02-14", "2027-12-31")]
    public void By_calendar_year_a_payment_goes_on_unless_it_has_lapsed(string paidOn, string from, string to) =>
        Assert.Equal(new MembershipPeriod(Day(from), Day(to)), Pay(Paid, Day(paidOn), byYear).Payments[^1].Period);

    [Fact]
    public void Who_joins_late_in_the_year_may_have_the_next_one_too()
    {
        MembershipSettings settings = new() { Renewal = MembershipRenewal.CalendarYear, NextYearFromMonth = 10 };

        Assert.Equal(Day("2027-12-31"), Pay(submitted, Day("2026-10-01"), settings).PaidTo);
        Assert.Equal(Day("2026-12-31"), Pay(submitted, Day("2026-09-30"), settings).PaidTo);
    }

    [Theory]
    [InlineData("2026-03-02", "2027-03-01")]
    [InlineData("2027-03-01", "2028-02-29")]
    [InlineData("2028-02-29", "2029-02-28")]
    [InlineData("2026-01-31", "2027-01-30")]
    public void By_months_it_lasts_twelve(string paidOn, string to) => Assert.Equal(Day(to), Pay(submitted, Day(paidOn), byMonths).PaidTo);

    [Fact]
    public void The_same_payment_counts_once_and_one_that_was_given_back_not_at_all()
    {
        var key = Guid.NewGuid();
        var paid = submitted.Pay(key, submitted.Price, Day("2026-03-02"), byYear);

        Assert.Equal(paid, paid.Pay(key, submitted.Price, Day("2026-03-05"), byYear));
        Assert.Equal(MembershipState.AwaitingPayment, paid.Refund(key).StateOn(Day("2026-04-01")));
        Assert.Equal(Money.Zero, paid.Refund(key).PaidIn(2026));
    }

    [Fact]
    public void Who_has_left_is_not_reminded_and_stays_away()
    {
        var left = Paid.Resign(Day("2026-12-01"));

        Assert.Equal(MembershipState.Resigned, left.StateOn(Day("2026-12-02")));
        Assert.Null(left.ReminderDueOn(Day("2026-12-25")));
        Assert.Equal(left, left.Resign(Day("2026-12-09")));
        Assert.Equal(MembershipState.Erased, left.Erase(Day("2027-01-01")).StateOn(Day("2027-01-02")));
    }

    [Fact]
    public void Who_pays_in_time_is_never_without_a_day() => Prop
        .ForAll(
            (from rule in Gen.Elements(byYear, byMonths)
             from first in Gen.Choose(Day("2026-01-01").DayNumber, Day("2028-12-31").DayNumber)
             from delays in Gen.Choose(-29, 44).ArrayOf(8)
             select (rule, first, delays)).ToArbitrary(),
            given =>
            {
                var membership = Pay(submitted, DateOnly.FromDayNumber(given.first), given.rule);
                foreach (var delay in given.delays)
                {
                    membership = Pay(membership, membership.PaidTo!.Value.AddDays(delay), given.rule);
                }

                var periods = membership.Payments.Select(payment => payment.Period).ToList();
                return periods.Zip(periods.Skip(1)).All(pair => pair.Second.From == pair.First.To.AddDays(1))
                    && periods.All(period => period.From <= period.To);
            })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Membership Pay(Membership membership, DateOnly day, MembershipSettings settings) =>
        membership.Pay(Guid.NewGuid(), membership.Price, day, settings);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
