namespace Headspace.Core.OpeningHours;

/// <summary>Hours that repeat every week.</summary>
/// <param name="Days">The weekdays that they hold for.</param>
/// <param name="Opens">Local time in Denmark.</param>
/// <param name="Closes">Local time in Denmark, later than <paramref name="Opens"/> on the same day.</param>
public sealed record OpeningPeriod(IReadOnlySet<DayOfWeek> Days, TimeOnly Opens, TimeOnly Closes);
