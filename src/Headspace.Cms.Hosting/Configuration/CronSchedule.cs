using System.Diagnostics.CodeAnalysis;

namespace Headspace.Cms.Hosting.Configuration;

/// <summary>
/// When something is due: minute, hour, day of the month, month, day of the week. A day must fit both of its fields, as in
/// the settings of stock Umbraco.
/// </summary>
internal sealed class CronSchedule
{
    // The longest wait that the calendar knows: a 29 February that falls on a given weekday, over the end of a century.
    private const int FurthestYears = 41;

    private static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly CronField minute;
    private readonly CronField hour;
    private readonly CronField day;
    private readonly CronField month;
    private readonly CronField weekday;

    private CronSchedule(CronField minute, CronField hour, CronField day, CronField month, CronField weekday) =>
        (this.minute, this.hour, this.day, this.month, this.weekday) = (minute, hour, day, month, weekday);

    public static bool TryParse(string text, [NotNullWhen(true)] out CronSchedule? schedule)
    {
        schedule = null;
        if (text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is not [var minutes, var hours, var days, var monthsOfYear, var weekdaysOfWeek]
            || !CronField.TryParse(minutes, 0, 59, [], out var minute)
            || !CronField.TryParse(hours, 0, 23, [], out var hour)
            || !CronField.TryParse(days, 1, 31, [], out var day)
            || !CronField.TryParse(monthsOfYear, 1, 12, months, out var month)
            || !CronField.TryParse(weekdaysOfWeek, 0, 6, weekdays, out var weekday))
        {
            return false;
        }

        schedule = new CronSchedule(minute, hour, day, month, weekday);
        return true;
    }

    /// <summary>The first time after the given one; null if there is none, as for 31 February.</summary>
    public DateTime? Next(DateTime after)
    {
        var time = new DateTime(after.Year, after.Month, after.Day, after.Hour, after.Minute, 0, after.Kind).AddMinutes(1);
        var end = time.AddYears(FurthestYears);
        while (time < end)
        {
            if (!month.Allows(time.Month))
            {
                time = new DateTime(time.Year, time.Month, 1, 0, 0, 0, time.Kind).AddMonths(1);
            }
            else if (!day.Allows(time.Day) || !weekday.Allows((int)time.DayOfWeek))
            {
                time = time.Date.AddDays(1);
            }
            else if (!hour.Allows(time.Hour))
            {
                time = time.Date.AddHours(time.Hour + 1);
            }
            else if (!minute.Allows(time.Minute))
            {
                time = time.AddMinutes(1);
            }
            else
            {
                return time;
            }
        }

        return null;
    }
}
