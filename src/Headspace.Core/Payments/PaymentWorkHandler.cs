using Headspace.Cms.Contracts.Calendar;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Agreements;
using Headspace.Core.Memberships;
using Headspace.Core.Receipts;
using Microsoft.Extensions.Options;

namespace Headspace.Core.Payments;

/// <summary>Does what follows when a payment goes on: the charge is settled, dues count, the receipt is made and sent.</summary>
public sealed class PaymentWorkHandler(
    IPaymentRepository payments,
    IAgreementRepository agreements,
    AgreementCharger charger,
    IMembershipRepository memberships,
    ReceiptDesk receipts,
    IOptions<MembershipSettings> settings,
    TimeProvider time) : IOutboxHandler
{
    /// <inheritdoc />
    public string Kind => PaymentWork.Kind;

    /// <inheritdoc />
    public async Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await payments.GetAsync(message.Subject, cancellationToken).ConfigureAwait(false) is not { Subject: { } subject } payment)
        {
            return OutboxResult.Skipped;
        }

        if (subject.Kind == PaymentSubjectKind.Agreement)
        {
            await charger.SettleAsync(subject.Key, payment, cancellationToken).ConfigureAwait(false);
            subject = (await agreements.GetAsync(subject.Key, cancellationToken).ConfigureAwait(false))?.Subject;
        }

        if (subject is null || payment.State < PaymentState.Captured)
        {
            return OutboxResult.Done;
        }

        if (subject.Kind == PaymentSubjectKind.Membership)
        {
            await CountDuesAsync(subject.Key, payment, cancellationToken).ConfigureAwait(false);
        }

        await receipts.IssueAsync(payment, subject, cancellationToken).ConfigureAwait(false);
        return OutboxResult.Done;
    }

    private async Task CountDuesAsync(Guid key, Payment payment, CancellationToken cancellationToken)
    {
        while (await memberships.GetAsync(key, cancellationToken).ConfigureAwait(false) is { } membership)
        {
            var paid = membership.Pay(payment.Key, payment.Amount, DanishTime.DayOf(payment.DrawnAt(time.GetUtcNow())), settings.Value);
            if (payment.State == PaymentState.Refunded)
            {
                paid = paid.Refund(payment.Key);
            }

            if (ReferenceEquals(paid, membership) || await memberships.TrySaveAsync(paid, [], cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
    }
}
