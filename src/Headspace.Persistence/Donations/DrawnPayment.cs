using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Donations;
using Headspace.Persistence.Payments;

namespace Headspace.Persistence.Donations;

/// <summary>A payment that was drawn, and the donation that it is of.</summary>
internal sealed record DrawnPayment(PaymentRow Payment, DonationRow Donation)
{
    public Gift ToGift()
    {
        var payment = Payment.ToPayment();
        return new Gift(
            payment.Key,
            Donation.GiverKey,
            payment.Captured,
            payment.Refunded,
            DanishTime.DayOf(Payment.CapturedAt!.Value),
            Donation.Purpose,
            Donation.WantsDeduction);
    }
}
