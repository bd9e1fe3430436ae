namespace Headspace.Forms.Denmark;

/// <summary>Days as they are counted in Denmark, wherever the machine stands.</summary>
public static class DanishDay
{
    private static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The day of a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
