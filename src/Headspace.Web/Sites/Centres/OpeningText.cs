using System.Globalization;
using Headspace.Core.OpeningHours;

namespace Headspace.Web.Sites.Centres;

/// <summary>Says in a few Danish words whether a place is open.</summary>
internal static class OpeningText
{
    private static readonly CultureInfo danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>"Åben til 18", "Åbner kl. 12", "Åbner tirsdag kl. 12"; null when the hours are not known.</summary>
    public static string? Of(OpeningState state, DateTimeOffset now) => state switch
    {
        { Kind: OpeningStateKind.Open, Until: { } until } => $"Åben til {Clock(until)}",
        { Kind: OpeningStateKind.Closed, Until: { } until } when until.Date == DanishTime.LocalOf(now).Date => $"Åbner kl. {Clock(until)}",
        { Kind: OpeningStateKind.Closed, Until: { } until } => $"Åbner {DayOf(until, now)} kl. {Clock(until)}",
        { Kind: OpeningStateKind.Closed } => "Lukket",
        _ => null,
    };

    /// <summary>"12–18", "9.30–12".</summary>
    public static string Span(TimeOnly opens, TimeOnly closes) =>
        $"{Clock(DateTime.MinValue.Add(opens.ToTimeSpan()))}–{Clock(DateTime.MinValue.Add(closes.ToTimeSpan()))}";

    private static string Clock(DateTime time) => time.Minute == 0
        ? time.Hour.ToString(danish)
        : time.ToString("H.mm", danish);

    private static string DayOf(DateTime day, DateTimeOffset now) => (day.Date - DanishTime.LocalOf(now).Date).Days switch
    {
        1 => "i morgen",
        < 7 => danish.DateTimeFormat.GetDayName(day.DayOfWeek),
        _ => day.ToString("d. MMMM", danish),
    };
}
