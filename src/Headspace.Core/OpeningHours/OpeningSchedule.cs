using Headspace.Cms.Contracts.Calendar;

namespace Headspace.Core.OpeningHours;

/// <summary>
/// When a place is open: the hours of the week, closed on public holidays, and the days that differ. The same answer
/// serves pages, lists and machine-readable data.
/// </summary>
public sealed class OpeningSchedule(IReadOnlyList<OpeningPeriod> week, IReadOnlyList<OpeningException> exceptions)
{
    private const int DaysAhead = 14;

    /// <summary>The hours of the week, as entered.</summary>
    public IReadOnlyList<OpeningPeriod> Week => week;

    /// <summary>The days that differ, as entered.</summary>
    public IReadOnlyList<OpeningException> Exceptions => exceptions;

    /// <summary>The days that differ and are not over on a day, in their order.</summary>
    public IEnumerable<OpeningException> ExceptionsFrom(DateOnly day) => exceptions.Where(exception => exception.To >= day).OrderBy(exception => exception.From);

    /// <summary>Open, closed or unknown at a moment, and until when.</summary>
    public OpeningState StateAt(DateTimeOffset moment)
    {
        if (week.Count == 0 && exceptions.Count == 0)
        {
            return OpeningState.Unknown;
        }

        var local = DanishTime.LocalOf(moment);
        var today = DateOnly.FromDateTime(local);
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
        {
            var day = today.AddDays(ahead);
            foreach (var (opens, closes) in HoursOf(day))
            {
                if (day.ToDateTime(closes) <= local)
                {
                    continue;
                }

                var opening = day.ToDateTime(opens);
                return opening <= local
                    ? new OpeningState(OpeningStateKind.Open, day.ToDateTime(closes))
                    : new OpeningState(OpeningStateKind.Closed, opening);
            }
        }

        return new OpeningState(OpeningStateKind.Closed, null);
    }

    /// <summary>
    /// How long what is said at a moment stays right: to the next opening or closing, and at the most to midnight,
    /// where "today" becomes "yesterday". Null when no hours are known.
    /// </summary>
    public TimeSpan? StaysRightFor(DateTimeOffset moment)
    {
        var state = StateAt(moment);
        if (state.Kind == OpeningStateKind.Unknown)
        {
            return null;
        }

        var local = DanishTime.LocalOf(moment);
        var midnight = local.Date.AddDays(1);
        var change = state.Until is { } until && until < midnight ? until : midnight;
        return DanishTime.InstantOf(change) - moment;
    }

    /// <summary>The hours of one day in their order; empty when closed.</summary>
    public IEnumerable<(TimeOnly Opens, TimeOnly Closes)> HoursOf(DateOnly day)
    {
        var exception = exceptions.FirstOrDefault(item => item.From <= day && day <= item.To);
        if (exception is not null)
        {
            return exception is { Opens: { } opens, Closes: { } closes } ? [(opens, closes)] : [];
        }

        return DanishHolidays.Includes(day)
            ? []
            : week.Where(period => period.Days.Contains(day.DayOfWeek)).Select(period => (period.Opens, period.Closes)).Order();
    }
}
