using System.Globalization;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.OpeningHours;
using Headspace.Web.Sites.Languages;

namespace Headspace.Web.Sites.Centres;

/// <summary>Says in a few words, in the language of the page, whether a place is open.</summary>
internal sealed class OpeningText(Words words)
{
    /// <summary>"Åben til 18", "Åbner kl. 12", "Åbner tirsdag kl. 12"; null when the hours are not known.</summary>
    public string? Of(OpeningState state, DateTimeOffset now) => state switch
    {
        { Kind: OpeningStateKind.Open, Until: { } until } => words.Format("Opening.OpenUntil", Clock(until)),
        { Kind: OpeningStateKind.Closed, Until: { } until } when until.Date == DanishTime.LocalOf(now).Date => words.Format("Opening.OpensAt", Clock(until)),
        { Kind: OpeningStateKind.Closed, Until: { } until } => words.Format("Opening.OpensOn", DayOf(until, now), Clock(until)),
        { Kind: OpeningStateKind.Closed } => words["Opening.Closed"],
        _ => null,
    };

    /// <summary>The days that differ: "tirsdag 24. november", "24. december – 2. januar".</summary>
    public static string Days(OpeningException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var from = exception.From.ToDateTime(TimeOnly.MinValue);
        return exception.From == exception.To
            ? $"{CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(from.DayOfWeek)} {Date(from)}"
            : $"{Date(from)} – {Date(exception.To.ToDateTime(TimeOnly.MinValue))}";
    }

    /// <summary>The hours of days that differ; null when it is closed.</summary>
    public static string? Hours(OpeningException exception) => exception is { Opens: { } opens, Closes: { } closes } ? Span(opens, closes) : null;

    /// <summary>"12–18", "9.30–12"; in English "9:30–12".</summary>
    public static string Span(TimeOnly opens, TimeOnly closes) =>
        $"{Clock(DateTime.MinValue.Add(opens.ToTimeSpan()))}–{Clock(DateTime.MinValue.Add(closes.ToTimeSpan()))}";

    // .NET's own Danish separator has been both a full stop and a colon; written Danish has the full stop.
    private static string Clock(DateTime time) => time.Minute == 0
        ? time.Hour.ToString(CultureInfo.CurrentCulture)
        : time.ToString(CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "da" ? "H'.'mm" : "H':'mm", CultureInfo.InvariantCulture);

    private string DayOf(DateTime day, DateTimeOffset now) => (day.Date - DanishTime.LocalOf(now).Date).Days switch
    {
        1 => words["Opening.Tomorrow"],
        < 7 => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day.DayOfWeek),
        _ => Date(day),
    };

    private static string Date(DateTime day) => day.ToString(CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "da" ? "d. MMMM" : "d MMMM", CultureInfo.CurrentCulture);
}
