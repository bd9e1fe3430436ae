using Headspace.Cms.Contracts.Calendar;

namespace Headspace.Web.Supporters.Jobs;

/// <summary>The next time that a clock in Denmark shows a time of day.</summary>
internal static class DailyClock
{
    public static TimeSpan Until(TimeOnly time, DateTimeOffset now)
    {
        var today = DanishTime.DayOf(now);
        var next = DanishTime.InstantOf(today.ToDateTime(time));
        return (next > now ? next : DanishTime.InstantOf(today.AddDays(1).ToDateTime(time))) - now;
    }
}
