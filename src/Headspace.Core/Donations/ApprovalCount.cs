using Headspace.Core.Memberships;
using Headspace.Core.Payments;

namespace Headspace.Core.Donations;

/// <summary>The numbers that an approval by § 8 A is documented with: who paid and who gave in a calendar year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Members">Memberships whose dues in the year came to the least amount or more.</param>
/// <param name="Givers">Givers whose gifts in the year came to the least amount or more.</param>
public sealed record ApprovalCount(int Year, int Members, int Givers)
{
    /// <summary>Counts. Everyone counts once a year however often they paid, and nobody for what was given back.</summary>
    public static ApprovalCount Of(int year, IEnumerable<Membership> memberships, Money leastDues, IEnumerable<Gift> gifts, Money leastGift) => new(
        year,
        memberships.DistinctBy(membership => membership.Key).Count(membership => membership.PaidIn(year) is { IsPositive: true } paid && paid >= leastDues),
        gifts.Where(gift => gift.PaidOn.Year == year)
            .DistinctBy(gift => gift.PaymentKey)
            .GroupBy(gift => gift.GiverKey)
            .Count(giver => Money.Sum(giver.Select(gift => gift.Kept)) is { IsPositive: true } given && given >= leastGift));
}
