namespace Headspace.Cms.Contracts.Calendar;

/// <summary>The clock on the wall in Denmark, wherever the machine stands.</summary>
public static class DanishTime
{
    private static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The local date and time of an instant.</summary>
    public static DateTime LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The date in Denmark at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalOf(instant));

    /// <summary>The date in Denmark now.</summary>
    public static DateOnly Today(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DayOf(time.GetUtcNow());
    }

    /// <summary>
    /// The instant of a local date and time. In the hour that autumn repeats it is the earlier one; a time in the hour
    /// that spring leaves out becomes the one an hour later.
    /// </summary>
    public static DateTimeOffset InstantOf(DateTime local)
    {
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
