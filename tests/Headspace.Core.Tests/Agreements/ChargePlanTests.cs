using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Agreements;
using Headspace.Tests.Shared;

namespace Headspace.Core.Tests.Agreements;

public sealed class ChargePlanTests
{
    private static Arbitrary<(ChargePlan Plan, DateOnly Day)> Plans => (
        from interval in Gen.Elements(ChargeInterval.Monthly, ChargeInterval.Yearly)
        from first in Gen.Choose(new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2032, 12, 31).DayNumber)
        from day in Gen.Choose(new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2045, 12, 31).DayNumber)
        select (new ChargePlan(interval, DateOnly.FromDayNumber(first)), DateOnly.FromDayNumber(day))).ToArbitrary();

    [Fact]
    public void The_31st_is_the_last_day_of_a_short_month_and_the_31st_again_after_it()
    {
        ChargePlan plan = new(ChargeInterval.Monthly, new DateOnly(2027, 12, 31));

        Assert.Equal(
            ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"],
            Enumerable.Range(0, 6).Select(index => plan.DateAt(index).ToString("O", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_29th_of_February_waits_for_the_next_leap_year()
    {
        ChargePlan plan = new(ChargeInterval.Yearly, new DateOnly(2028, 2, 29));

        Assert.Equal(new DateOnly(2029, 2, 28), plan.NextAfter(plan.First));
        Assert.Equal(new DateOnly(2032, 2, 29), plan.NextAfter(new DateOnly(2031, 12, 31)));
    }

    [Fact]
    public void The_next_date_is_the_first_of_the_plan_that_is_later() => Prop
        .ForAll(Plans, given =>
        {
            var next = given.Plan.NextAfter(given.Day);
            var all = Enumerable.Range(0, 400).Select(given.Plan.DateAt);
            return next > given.Day && next == all.First(date => date > given.Day);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("2026-03-28T22:59Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00Z", "2026-10-26")]
    public void Today_is_the_day_in_Denmark_in_summer_and_winter(string instant, string day) => Assert.Equal(
        DateOnly.Parse(day, CultureInfo.InvariantCulture),
        DanishTime.Today(new ManualTime(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture))));
}
