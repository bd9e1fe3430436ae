using Headspace.Core.Agreements;
using Headspace.Core.Cpr;
using Headspace.Core.Payments;
using Headspace.Core.Supporters;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Core.Donations;

/// <summary>Takes in what people say that they will give.</summary>
public sealed class DonationRegister(
    ICoreScopeProvider scopes, SupporterRegister supporters, ISupporterRepository store, IDonationRepository donations, PaymentDesk desk, Lazy<CprCipher> cipher, TimeProvider time)
{
    /// <summary>
    /// Takes a pledge in: giver, donation, and what is to be paid, in one transaction. The same pledge again changes nothing.
    /// </summary>
    public async Task RegisterAsync(DonationPledge pledge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        using var scope = scopes.CreateCoreScope();
        if (await donations.GetAsync(pledge.Key, cancellationToken).ConfigureAwait(false) is null)
        {
            await AddAsync(pledge, cancellationToken).ConfigureAwait(false);
        }

        scope.Complete();
    }

    private async Task AddAsync(DonationPledge pledge, CancellationToken cancellationToken)
    {
        var giver = await supporters.FindOrAddAsync(pledge.Giver, cancellationToken).ConfigureAwait(false);
        if (pledge.Cpr is { } cpr)
        {
            await store.SetCprAsync(giver.Key, cipher.Value.Seal(cpr, giver.Key), cancellationToken).ConfigureAwait(false);
        }

        await donations.AddAsync(
            new Donation
            {
                Key = pledge.Key,
                GiverKey = giver.Key,
                Amount = pledge.Amount,
                Frequency = pledge.Frequency,
                Purpose = pledge.Purpose,
                WantsDeduction = pledge.Cpr is not null,
                CreatedAt = time.GetUtcNow(),
                Origin = pledge.Origin,
            },
            cancellationToken).ConfigureAwait(false);

        var subject = new PaymentSubject(PaymentSubjectKind.Donation, pledge.Key);
        if (pledge.Frequency == DonationFrequency.Once)
        {
            await desk.AddPaymentAsync(pledge.Key, subject, pledge.Amount, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var interval = pledge.Frequency == DonationFrequency.Monthly ? ChargeInterval.Monthly : ChargeInterval.Yearly;
            await desk.AddAgreementAsync(pledge.Key, subject, pledge.Amount, interval, cancellationToken).ConfigureAwait(false);
        }
    }
}
