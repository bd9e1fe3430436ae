using Headspace.Cms.Contracts.Calendar;
using Headspace.Cms.Contracts.Keys;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Agreements;
using Headspace.Core.Donations;
using Headspace.Core.Letters;
using Headspace.Core.Payments;
using Headspace.Core.Supporters;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Core.Memberships;

/// <summary>Takes members in and lets them go.</summary>
public sealed class MembershipRegister(
    ICoreScopeProvider scopes,
    SupporterRegister supporters,
    IMembershipRepository memberships,
    PaymentDesk desk,
    DonationRegister donations,
    AgreementDesk agreements,
    IOutbox outbox,
    TimeProvider time)
{
    /// <summary>
    /// Takes an application in: member, membership, and what is to be paid, in one transaction. The same application again
    /// changes nothing.
    /// </summary>
    public async Task RegisterAsync(MembershipApplication application, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        using var scope = scopes.CreateCoreScope();
        if (await memberships.GetAsync(application.Key, cancellationToken).ConfigureAwait(false) is null)
        {
            await AddAsync(application, cancellationToken).ConfigureAwait(false);
        }

        scope.Complete();
    }

    /// <summary>The member leaves, and is charged no more. Leaving twice is leaving once. False when there is no such membership.</summary>
    public async Task<bool> ResignAsync(Guid key, CancellationToken cancellationToken)
    {
        while (await memberships.GetAsync(key, cancellationToken).ConfigureAwait(false) is { } membership)
        {
            if (membership.ResignedOn is not null || membership.ErasedOn is not null)
            {
                return true;
            }

            var letter = SupporterLetters.Of(SupporterLetter.MembershipResigned, key, "once", time.GetUtcNow());
            if (await memberships.TrySaveAsync(membership.Resign(DanishTime.Today(time)), [letter], cancellationToken).ConfigureAwait(false))
            {
                if (membership.AgreementKey is { } agreement)
                {
                    await agreements.StopAsync(agreement, cancellationToken).ConfigureAwait(false);
                }

                return true;
            }
        }

        return false;
    }

    private async Task AddAsync(MembershipApplication application, CancellationToken cancellationToken)
    {
        var supporter = await supporters.FindOrAddAsync(application.Supporter, cancellationToken).ConfigureAwait(false);
        var subject = new PaymentSubject(PaymentSubjectKind.Membership, application.Key);
        var renews = application is { Renews: true, Settlement: MembershipSettlement.Online };
        await memberships.AddAsync(
            new Membership
            {
                Key = application.Key,
                SupporterKey = supporter.Key,
                Type = application.Type,
                Price = application.Price,
                AgreementKey = renews ? application.Key : null,
                Origin = application.Origin,
                SubmittedOn = DanishTime.Today(time),
            },
            cancellationToken).ConfigureAwait(false);

        if (renews)
        {
            await desk.AddAgreementAsync(application.Key, subject, application.Price, ChargeInterval.Yearly, cancellationToken).ConfigureAwait(false);
        }
        else if (application.Settlement == MembershipSettlement.Online)
        {
            await desk.AddPaymentAsync(application.Key, subject, application.Price, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await outbox.AddAsync([SupporterLetters.Of(SupporterLetter.InvoiceWanted, application.Key, "once", time.GetUtcNow())], cancellationToken).ConfigureAwait(false);
        }

        if (application.ExtraGift is { } gift)
        {
            await donations.RegisterAsync(
                new DonationPledge(DerivedKey.Of(application.Key, "extra gift"), supporter, gift, DonationFrequency.Once, "Gave ved indmeldelse", null, application.Origin),
                cancellationToken).ConfigureAwait(false);
        }
    }
}
