using System.Globalization;
using Headspace.Cms.Website.Rendering;
using Headspace.Core.ContentModels;
using Headspace.Core.OpeningHours;

namespace Headspace.Web.Sites.Centres;

/// <summary>Reads the hours that an editor has entered. A row that makes no sense is left out rather than guessed at.</summary>
internal static class OpeningTimesReader
{
    private static readonly Dictionary<string, DayOfWeek> days = Enum.GetValues<DayOfWeek>().ToDictionary(
        day => CultureInfo.GetCultureInfo("da-DK").DateTimeFormat.GetDayName(day), day => day, StringComparer.OrdinalIgnoreCase);

    public static OpeningSchedule Read(IOpeningTimes content) => new(
        [.. content.OpeningHours.Contents<OpeningHoursRow>().Select(PeriodOf).OfType<OpeningPeriod>()],
        [.. content.OpeningExceptions.Contents<Core.ContentModels.OpeningException>().Select(ExceptionOf)]);

    private static OpeningPeriod? PeriodOf(OpeningHoursRow row) =>
        TimeOf(row.Opens) is { } opens && TimeOf(row.Closes) is { } closes && opens < closes
            ? new OpeningPeriod((row.Days ?? []).Where(days.ContainsKey).Select(day => days[day]).ToHashSet(), opens, closes)
            : null;

    private static Core.OpeningHours.OpeningException ExceptionOf(Core.ContentModels.OpeningException exception) => new(
        DateOnly.FromDateTime(exception.From),
        DateOnly.FromDateTime(exception.To),
        TimeOf(exception.Opens),
        TimeOf(exception.Closes),
        exception.Note);

    private static TimeOnly? TimeOf(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
