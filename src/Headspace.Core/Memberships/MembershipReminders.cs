using System.Globalization;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Cms.Contracts.Keys;
using Headspace.Core.Letters;
using Headspace.Core.Payments;

namespace Headspace.Core.Memberships;

/// <summary>Reminds members of the end of their paid time, and puts down the payment that renews it. Those who renew by an agreement are charged and not reminded.</summary>
public sealed class MembershipReminders(IMembershipRepository memberships, IPaymentRepository payments, TimeProvider time)
{
    private const int BatchSize = 200;
    private const int DaysBefore = 30;

    /// <summary>Key of the payment that renews a membership after its present end; the same until that has moved on.</summary>
    public static Guid PaymentKeyOf(Membership membership)
    {
        ArgumentNullException.ThrowIfNull(membership);
        return DerivedKey.Of(membership.Key, string.Create(CultureInfo.InvariantCulture, $"renewal {membership.PaidTo:yyyy-MM-dd}"));
    }

    /// <summary>Goes through those whose time ends or has ended, once; to be run daily by one node. The result is the number of reminders.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var today = DanishTime.Today(time);
        var reminded = 0;
        Guid? last = null;
        while (true)
        {
            var batch = await memberships.GetEndingAsync(today.AddDays(-Membership.LapsesAfterDays), today.AddDays(DaysBefore), last, BatchSize, cancellationToken).ConfigureAwait(false);
            foreach (var membership in batch.Where(membership => membership.AgreementKey is null))
            {
                reminded += await RemindAsync(membership, today, cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }

            if (batch.Count < BatchSize)
            {
                return reminded;
            }

            last = batch[^1].Key;
        }
    }

    // Stored since it was read: tomorrow is soon enough.
    private async Task<bool> RemindAsync(Membership membership, DateOnly today, CancellationToken cancellationToken)
    {
        if (membership.ReminderDueOn(today) is not { } reminder)
        {
            return false;
        }

        var key = PaymentKeyOf(membership);
        await payments.AddAsync(
            new Payment
            {
                Key = key,
                OrderId = OrderId.ForPayment(key),
                Amount = membership.Price,
                CreatedAt = time.GetUtcNow(),
                Subject = new PaymentSubject(PaymentSubjectKind.Membership, membership.Key),
            },
            cancellationToken).ConfigureAwait(false);
        var occasion = string.Create(CultureInfo.InvariantCulture, $"{reminder} {membership.PaidTo:yyyy-MM-dd}");
        return await memberships.TrySaveAsync(
            membership.Reminded(reminder, today), [SupporterLetters.Of(SupporterLetter.MembershipReminder, membership.Key, occasion, time.GetUtcNow())], cancellationToken).ConfigureAwait(false);
    }
}
