namespace Headspace.Core.OpeningHours;

/// <summary>Days on which an office works: neither Saturday nor Sunday, no public holiday, none of the days that it closes by itself.</summary>
/// <param name="closed">Days beside the public holidays, such as 24 December; may be empty.</param>
public sealed class WorkingDays(IReadOnlySet<DateOnly> closed)
{
    // No run of days off is longer, so a calendar of nothing but closed days is a mistake and not a wait without end.
    private const int LongestRun = 366;

    /// <summary>Weekends and public holidays only.</summary>
    public static WorkingDays OfDenmark { get; } = new(new HashSet<DateOnly>());

    /// <summary>Whether the office works on a day.</summary>
    public bool Includes(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DanishHolidays.Includes(day) && !closed.Contains(day);

    /// <summary>The working day that comes so many working days after a day; the day itself is not counted.</summary>
    /// <exception cref="InvalidOperationException">A whole year is closed.</exception>
    public DateOnly After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var off = 0;
        while (count > 0)
        {
            day = day.AddDays(1);
            if (Includes(day))
            {
                count--;
                off = 0;
            }
            else if (++off > LongestRun)
            {
                throw new InvalidOperationException("A whole year has no working day.");
            }
        }

        return day;
    }
}
