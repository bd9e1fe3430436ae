namespace Headspace.Core.Memberships;

/// <summary>Days that are paid for.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
public sealed record MembershipPeriod(DateOnly From, DateOnly To)
{
    /// <summary>
    /// What a payment covers: it goes on from the time that was paid for before, so that who pays early loses nothing and who
    /// pays late gains nothing; who comes anew, or back after lapsing, begins on the day of paying.
    /// </summary>
    /// <param name="rule">How long it lasts.</param>
    /// <param name="paidOn">The day of paying.</param>
    /// <param name="paidTo">The end of what was paid before; null when nothing was.</param>
    /// <param name="nextYearFromMonth">
    /// By calendar year: who comes in this month or later has the next year too; null when nobody has.
    /// </param>
    public static MembershipPeriod Next(MembershipRenewal rule, DateOnly paidOn, DateOnly? paidTo, int? nextYearFromMonth)
    {
        var goesOn = paidTo is { } end && paidOn < end.AddDays(Membership.LapsesAfterDays);
        var from = goesOn ? paidTo!.Value.AddDays(1) : paidOn;
        if (rule == MembershipRenewal.TwelveMonths)
        {
            return new MembershipPeriod(from, TwelveMonthsFrom(from));
        }

        var withNextYear = !goesOn && from.Month >= nextYearFromMonth;
        return new MembershipPeriod(from, new DateOnly(from.Year + (withNextYear ? 1 : 0), 12, 31));
    }

    // Twelve months from 29 February end on 28 February, not on the 27th.
    private static DateOnly TwelveMonthsFrom(DateOnly from) =>
        from is { Month: 2, Day: 29 } ? from.AddYears(1) : from.AddYears(1).AddDays(-1);
}
