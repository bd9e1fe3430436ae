using Headspace.Core.Agreements;
using Headspace.Core.Donations;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Core.Supporters;

namespace Headspace.Web.Supporters.Letters;

/// <summary>Finds who pays for something.</summary>
public sealed class PayerDirectory(
    IMembershipRepository memberships, IDonationRepository donations, IAgreementRepository agreements, ISupporterRepository supporters)
{
    /// <summary>The payer; null when what is paid for is gone.</summary>
    public async Task<Payer?> FindAsync(PaymentSubject subject, CancellationToken cancellationToken) => subject.Kind switch
    {
        PaymentSubjectKind.Membership => await memberships.GetAsync(subject.Key, cancellationToken) is { } membership
            ? await WithAsync(membership.SupporterKey, isMember: true, membership.Origin, cancellationToken) : null,
        PaymentSubjectKind.Donation => await donations.GetAsync(subject.Key, cancellationToken) is { } donation
            ? await WithAsync(donation.GiverKey, isMember: false, donation.Origin, cancellationToken) : null,
        PaymentSubjectKind.Agreement => await agreements.GetAsync(subject.Key, cancellationToken) is { Subject: { } agreed } ? await FindAsync(agreed, cancellationToken) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject.Kind, null),
    };

    private async Task<Payer?> WithAsync(Guid supporter, bool isMember, string origin, CancellationToken cancellationToken) =>
        await supporters.GetAsync(supporter, cancellationToken) is { } found ? new Payer(found, isMember, origin) : null;
}
