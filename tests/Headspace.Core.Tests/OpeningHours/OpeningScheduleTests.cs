using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.OpeningHours;

namespace Headspace.Core.Tests.OpeningHours;

public sealed class OpeningScheduleTests
{
    private static readonly OpeningPeriod afternoons = new(
        new HashSet<DayOfWeek> { DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday }, new TimeOnly(12, 0), new TimeOnly(18, 0));

    private static readonly OpeningSchedule schedule = new([afternoons], []);

    [Theory]
    [InlineData("2026-11-24T11:59", OpeningStateKind.Closed, "2026-11-24T12:00")]
    [InlineData("2026-11-24T12:00", OpeningStateKind.Open, "2026-11-24T18:00")]
    [InlineData("2026-11-24T17:59", OpeningStateKind.Open, "2026-11-24T18:00")]
    [InlineData("2026-11-24T18:00", OpeningStateKind.Closed, "2026-11-25T12:00")]
    [InlineData("2026-11-26T19:00", OpeningStateKind.Closed, "2026-12-01T12:00")]
    [InlineData("2026-07-07T13:00", OpeningStateKind.Open, "2026-07-07T18:00")]
    public void The_state_and_its_end_follow_the_Danish_clock(string local, OpeningStateKind kind, string until)
    {
        var state = schedule.StateAt(At(local));

        Assert.Equal(kind, state.Kind);
        Assert.Equal(Parse(until), state.Until);
    }

    [Fact]
    public void Without_hours_nothing_is_said() =>
        Assert.Equal(OpeningStateKind.Unknown, new OpeningSchedule([], []).StateAt(At("2026-11-24T13:00")).Kind);

    [Fact]
    public void A_public_holiday_is_closed() =>
        Assert.Equal(Parse("2026-04-07T12:00"), schedule.StateAt(At("2026-04-02T13:00")).Until);

    [Fact]
    public void A_closed_week_is_passed_over()
    {
        var holidays = new OpeningException(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 29), null, null, "Ferie");
        var closed = new OpeningSchedule([afternoons], [holidays]);

        Assert.Equal(new OpeningState(OpeningStateKind.Closed, Parse("2026-12-01T12:00")), closed.StateAt(At("2026-11-24T13:00")));
    }

    [Fact]
    public void Other_hours_replace_those_of_the_week()
    {
        var short_day = new OpeningException(new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 24), new TimeOnly(9, 0), new TimeOnly(11, 0), null);
        var changed = new OpeningSchedule([afternoons], [short_day]);

        Assert.Equal(OpeningStateKind.Open, changed.StateAt(At("2026-11-24T10:00")).Kind);
        Assert.Equal(OpeningStateKind.Closed, changed.StateAt(At("2026-11-24T13:00")).Kind);
    }

    [Theory]
    [InlineData("2026-11-24T17:30", 30)]
    [InlineData("2026-11-26T23:00", 60)]
    public void What_is_said_stays_right_to_the_next_change_or_midnight(string local, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), schedule.StaysRightFor(At(local)));

    [Theory]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    public void Easter_falls_where_the_almanac_says(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), DanishHolidays.EasterSunday(year));

    [Fact]
    public void Store_bededag_ended_in_2023()
    {
        Assert.True(DanishHolidays.Includes(new DateOnly(2023, 5, 5)));
        Assert.False(DanishHolidays.Includes(new DateOnly(2024, 4, 26)));
    }

    private static DateTimeOffset At(string local) => DanishTime.InstantOf(Parse(local));

    private static DateTime Parse(string local) => DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Days_that_differ_are_told_until_they_are_over()
    {
        var over = new OpeningException(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 22), null, null, null);
        var now = new OpeningException(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23), null, null, null);
        var later = new OpeningException(new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 24), null, null, null);

        Assert.Equal([now, later], new OpeningSchedule([], [later, over, now]).ExceptionsFrom(new DateOnly(2026, 11, 23)));
    }
}
