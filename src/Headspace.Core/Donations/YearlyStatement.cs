using Headspace.Core.Payments;

namespace Headspace.Core.Donations;

/// <summary>What someone gave in a calendar year.</summary>
/// <param name="GiverKey">Who.</param>
/// <param name="Year">The year.</param>
/// <param name="Gifts">What was kept, in the order of the days.</param>
/// <param name="Total">The sum.</param>
/// <param name="Deductible">What of it can be deducted and is reported, before the ceiling.</param>
/// <param name="Ceiling">The most that a person can deduct; null when not known, and then it is not shown.</param>
public sealed record YearlyStatement(Guid GiverKey, int Year, IReadOnlyList<Gift> Gifts, Money Total, Money Deductible, Money? Ceiling)
{
    /// <summary>Makes the statement. A gift counts in the year in which it was drawn, less what was given back whenever that was.</summary>
    public static YearlyStatement Of(Guid giverKey, int year, IEnumerable<Gift> gifts, TaxDeductionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var kept = gifts.Where(gift => gift.GiverKey == giverKey && gift.PaidOn.Year == year && gift.Kept.IsPositive)
            .OrderBy(gift => gift.PaidOn).ThenBy(gift => gift.PaymentKey).ToList();
        return new YearlyStatement(
            giverKey,
            year,
            kept,
            Money.Sum(kept.Select(gift => gift.Kept)),
            Money.Sum(kept.Where(gift => gift.WantsDeduction && settings.CoversDay(gift.PaidOn)).Select(gift => gift.Kept)),
            new DeductionCeilings(settings).Of(year));
    }
}
