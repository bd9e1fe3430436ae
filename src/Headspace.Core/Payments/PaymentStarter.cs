using Umbraco.Cms.Core;

namespace Headspace.Core.Payments;

/// <summary>
/// Brings a stored payment to where its payer can pay. It may be done again at any time: the payment at the service is the
/// same one, so a payer who comes back, an outbox that tries again and two clicks lead to one payment.
/// </summary>
public sealed class PaymentStarter(IPaymentRepository payments, IPaymentGateway gateway)
{
    /// <summary>
    /// The address where the payer pays. Where the service is unavailable or silent there is none yet: the payment waits, and
    /// this is to be tried again. Refused when it is paid already.
    /// </summary>
    /// <exception cref="ArgumentException">The amount is not that of the payment.</exception>
    /// <exception cref="InvalidOperationException">There is no such payment.</exception>
    public async Task<Attempt<Uri?, PaymentGatewayStatus>> StartAsync(OrderId orderId, PaymentLinkRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var payment = await GetAsync(orderId, cancellationToken).ConfigureAwait(false);
        if (request.Amount != payment.Amount)
        {
            throw new ArgumentException($"The payment {orderId} is of another amount.", nameof(request));
        }

        if (payment.State >= PaymentState.Authorized)
        {
            return Attempt.FailWithStatus<Uri?, PaymentGatewayStatus>(PaymentGatewayStatus.Refused, null);
        }

        var gatewayId = payment.GatewayId;
        if (gatewayId is null)
        {
            var made = await gateway.CreatePaymentAsync(orderId, payment.Currency, cancellationToken).ConfigureAwait(false);
            if (!made.Success || made.Result is null)
            {
                return Attempt.FailWithStatus<Uri?, PaymentGatewayStatus>(made.Status, null);
            }

            gatewayId = made.Result.Id;
            await SaveAsync(orderId, gatewayId, null, cancellationToken).ConfigureAwait(false);
        }

        var link = await gateway.LinkPaymentAsync(gatewayId, request, cancellationToken).ConfigureAwait(false);
        if (link.Success)
        {
            await SaveAsync(orderId, gatewayId, link.Result, cancellationToken).ConfigureAwait(false);
        }

        return link;
    }

    private async Task SaveAsync(OrderId orderId, string gatewayId, Uri? link, CancellationToken cancellationToken)
    {
        PaymentChange change;
        do
        {
            change = (await GetAsync(orderId, cancellationToken).ConfigureAwait(false)).Issue(gatewayId, link);
        }
        while (change.IsChange && !await payments.TrySaveAsync(change, cancellationToken).ConfigureAwait(false));
    }

    private async Task<Payment> GetAsync(OrderId orderId, CancellationToken cancellationToken) =>
        await payments.GetAsync(orderId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"There is no payment {orderId}.");
}
