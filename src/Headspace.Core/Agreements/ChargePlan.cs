namespace Headspace.Core.Agreements;

/// <summary>
/// The dates on which an agreement is to be charged. All are counted from the first one: what was agreed on the 31st falls on
/// the last day of a shorter month and on the 31st again afterwards; 29 February falls on the 28th until the next leap year.
/// </summary>
/// <param name="Interval">How often.</param>
/// <param name="First">The first date, in Denmark.</param>
public sealed record ChargePlan(ChargeInterval Interval, DateOnly First)
{
    private int MonthsApart => Interval == ChargeInterval.Yearly ? 12 : 1;

    /// <summary>A date of the plan, counted from 0.</summary>
    public DateOnly DateAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return First.AddMonths(index * MonthsApart);
    }

    /// <summary>The first date of the plan that is later than a day.</summary>
    public DateOnly NextAfter(DateOnly day)
    {
        if (day < First)
        {
            return First;
        }

        var months = ((day.Year - First.Year) * 12) + day.Month - First.Month;
        var index = months / MonthsApart;
        return DateAt(index) > day ? DateAt(index) : DateAt(index + 1);
    }
}
