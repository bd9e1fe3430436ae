using System.Globalization;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Donations;
using Headspace.Core.Letters;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Core.SignedLinks;
using Headspace.Core.Supporters;
using Microsoft.Extensions.Options;

namespace Headspace.Core.Receipts;

/// <summary>Makes the receipt of a payment that was drawn, once, and has it sent.</summary>
public sealed class ReceiptDesk(
    IReceiptRepository receipts,
    ISupporterRepository supporters,
    IMembershipRepository memberships,
    IDonationRepository donations,
    SupporterLinks links,
    IOptions<OrganisationSettings> organisation,
    IOptions<CollectionPermitSettings> permit,
    IOutbox outbox,
    TimeProvider time)
{
    private static readonly CultureInfo danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>Makes it, or leaves the one that there is. Nothing is made when what was paid for is gone.</summary>
    public async Task IssueAsync(Payment payment, PaymentSubject subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(subject);
        var today = DanishTime.Today(time);
        var make = subject.Kind == PaymentSubjectKind.Membership
            ? await ForDuesAsync(payment, subject.Key, today, cancellationToken).ConfigureAwait(false)
            : await ForGiftAsync(payment, subject.Key, today, cancellationToken).ConfigureAwait(false);
        if (make is null)
        {
            return;
        }

        await receipts.IssueAsync(subject.Kind == PaymentSubjectKind.Membership ? ReceiptSeries.Dues : ReceiptSeries.Gift, payment.Key, make, cancellationToken).ConfigureAwait(false);
        await outbox.AddAsync([SupporterLetters.Of(SupporterLetter.Receipt, payment.Key, "once", time.GetUtcNow())], cancellationToken).ConfigureAwait(false);
    }

    private async Task<Func<ReceiptNumber, Receipt>?> ForDuesAsync(Payment payment, Guid key, DateOnly today, CancellationToken cancellationToken)
    {
        if (await memberships.GetAsync(key, cancellationToken).ConfigureAwait(false) is not { } membership
            || membership.Payments.FirstOrDefault(paid => paid.PaymentKey == payment.Key) is not { } dues)
        {
            return null;
        }

        var name = await NameAsync(membership.SupporterKey, cancellationToken).ConfigureAwait(false);
        var purpose = string.Create(danish, $"Kontingent {dues.Period.From:d. MMMM yyyy} – {dues.Period.To:d. MMMM yyyy}");
        return number => new Receipt(number, payment.Key, today, dues.PaidOn, name, payment.Amount, purpose, false, Issuer(), links.Resign(membership));
    }

    private async Task<Func<ReceiptNumber, Receipt>?> ForGiftAsync(Payment payment, Guid key, DateOnly today, CancellationToken cancellationToken)
    {
        if (await donations.GetAsync(key, cancellationToken).ConfigureAwait(false) is not { } donation)
        {
            return null;
        }

        var name = await NameAsync(donation.GiverKey, cancellationToken).ConfigureAwait(false);
        var stop = donation.Frequency == DonationFrequency.Once ? null : links.Stop(donation.Origin, donation.Key);
        return number => new Receipt(number, payment.Key, today, DanishTime.DayOf(payment.DrawnAt(time.GetUtcNow())), name, payment.Amount, donation.Purpose, donation.WantsDeduction, Issuer(), stop);
    }

    private async Task<string> NameAsync(Guid supporter, CancellationToken cancellationToken) =>
        (await supporters.GetAsync(supporter, cancellationToken).ConfigureAwait(false))?.Name ?? string.Empty;

    private ReceiptIssuer Issuer() => new(organisation.Value.Name, organisation.Value.Cvr, permit.Value.Number is { Length: > 0 } number ? number : null);
}
