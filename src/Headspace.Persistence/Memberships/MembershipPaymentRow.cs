using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Memberships;

[Table("headspaceMembershipPayment")]
[PrimaryKey(nameof(MembershipKey), nameof(PaymentKey))]
internal sealed class MembershipPaymentRow
{
    public Guid MembershipKey { get; set; }

    public Guid PaymentKey { get; set; }

    public int Position { get; set; }

    public long Amount { get; set; }

    public DateOnly PaidOn { get; set; }

    public DateOnly PeriodFrom { get; set; }

    public DateOnly PeriodTo { get; set; }

    public bool IsRefunded { get; set; }

    public static IReadOnlyCollection<MembershipPaymentRow> Of(Membership membership) =>
    [
        .. membership.Payments.Select((payment, position) => new MembershipPaymentRow
        {
            MembershipKey = membership.Key,
            PaymentKey = payment.PaymentKey,
            Position = position,
            Amount = payment.Amount.Ore,
            PaidOn = payment.PaidOn,
            PeriodFrom = payment.Period.From,
            PeriodTo = payment.Period.To,
            IsRefunded = payment.IsRefunded,
        }),
    ];

    public MembershipPayment ToPayment() => new(PaymentKey, new Money(Amount), PaidOn, new MembershipPeriod(PeriodFrom, PeriodTo), IsRefunded);
}
