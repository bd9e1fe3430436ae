using Headspace.Cms.Contracts.Calendar;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Agreements;
using Headspace.Core.Letters;

namespace Headspace.Core.Payments;

/// <summary>Puts down what is to be paid, and sees to it that the payer hears of it who has not come to pay.</summary>
public sealed class PaymentDesk(IPaymentRepository payments, IAgreementRepository agreements, IOutbox outbox, TimeProvider time)
{
    /// <summary>Who is on the way to pay is not written to so soon.</summary>
    public static readonly TimeSpan ReminderAfter = TimeSpan.FromHours(1);

    /// <summary>Adds a payment. The same key again changes nothing.</summary>
    public async Task AddPaymentAsync(Guid key, PaymentSubject subject, Money amount, CancellationToken cancellationToken)
    {
        await payments.AddAsync(
            new Payment { Key = key, OrderId = OrderId.ForPayment(key), Amount = amount, CreatedAt = time.GetUtcNow(), Subject = subject }, cancellationToken).ConfigureAwait(false);
        await outbox.AddAsync([SupporterLetters.Of(SupporterLetter.PaymentWaits, key, "unpaid", time.GetUtcNow(), ReminderAfter)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds an agreement whose first date is today. The same key again changes nothing.</summary>
    public async Task AddAgreementAsync(Guid key, PaymentSubject subject, Money amount, ChargeInterval interval, CancellationToken cancellationToken)
    {
        await agreements.AddAsync(
            new Agreement { Key = key, Amount = amount, Plan = new ChargePlan(interval, DanishTime.Today(time)), Subject = subject }, cancellationToken).ConfigureAwait(false);
        await outbox.AddAsync([SupporterLetters.Of(SupporterLetter.AgreementWaits, key, "unconfirmed", time.GetUtcNow(), ReminderAfter)], cancellationToken).ConfigureAwait(false);
    }
}
