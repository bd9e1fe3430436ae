using Headspace.Core.Payments;
using Umbraco.Cms.Core;

namespace Headspace.Core.Agreements;

/// <summary>What payers do with their agreements: confirm them, give another card, end them.</summary>
public sealed class AgreementDesk(IAgreementRepository agreements, IPaymentGateway gateway)
{
    /// <summary>
    /// The address where the payer confirms the agreement, or gives another card. It may be asked for at any time: the agreement
    /// at the service is the same one. Refused when it has ended, or does not exist.
    /// </summary>
    /// <param name="key">The agreement.</param>
    /// <param name="description">What the payer reads.</param>
    /// <param name="request">Where the payer is sent; its amount is nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Attempt<Uri?, PaymentGatewayStatus>> StartAsync(Guid key, string description, PaymentLinkRequest request, CancellationToken cancellationToken)
    {
        if (await agreements.GetAsync(key, cancellationToken).ConfigureAwait(false) is not { State: not AgreementState.Cancelled } agreement)
        {
            return Attempt.FailWithStatus<Uri?, PaymentGatewayStatus>(PaymentGatewayStatus.Refused, null);
        }

        var made = await gateway.CreateSubscriptionAsync(agreement.OrderId, Payment.DanishKroner, description, cancellationToken).ConfigureAwait(false);
        return made is { Success: true, Result: { } subscription }
            ? await gateway.LinkSubscriptionAsync(subscription.Id, request, cancellationToken).ConfigureAwait(false)
            : Attempt.FailWithStatus<Uri?, PaymentGatewayStatus>(made.Status, null);
    }

    /// <summary>Ends it for good; the service is told afterwards. Ending twice is ending once. False when there is no such agreement.</summary>
    public async Task<bool> StopAsync(Guid key, CancellationToken cancellationToken)
    {
        while (await agreements.GetAsync(key, cancellationToken).ConfigureAwait(false) is { } agreement)
        {
            if (agreement.State == AgreementState.Cancelled || await agreements.TrySaveAsync(agreement.Cancel(), null, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }
}
