using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Microsoft.Extensions.Options;

namespace Headspace.Core.Donations;

/// <summary>Counts what an approval by § 8 A is documented with, from what is stored.</summary>
public sealed class ApprovalCounter(IMembershipRepository memberships, IDonationRepository donations, IOptionsMonitor<TaxDeductionSettings> settings)
{
    /// <summary>The counts of a calendar year in Denmark.</summary>
    public async Task<ApprovalCount> CountAsync(int year, CancellationToken cancellationToken)
    {
        var paid = await memberships.GetPaidInAsync(year, cancellationToken).ConfigureAwait(false);
        var gifts = await donations.GetGiftsAsync(year, null, cancellationToken).ConfigureAwait(false);
        var current = settings.CurrentValue;
        return ApprovalCount.Of(year, paid, Money.FromKroner(current.LeastDuesInKroner), gifts, Money.FromKroner(current.LeastGiftInKroner));
    }
}
