using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Agreements;

namespace Headspace.Core.Payments;

/// <summary>Stores what was received as work, under what it is about.</summary>
internal sealed class PaymentCallbackReceiver(
    IOutbox outbox, IPaymentRepository payments, IAgreementRepository agreements, TimeProvider time) : IPaymentCallbackReceiver
{
    public async Task ReceiveAsync(GatewayPayment payment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var known = OrderId.TryParse(payment.OrderId) is { } orderId
            ? await payments.GetAsync(orderId, cancellationToken).ConfigureAwait(false)
            : null;
        await outbox.AddAsync([GatewayReport.ToMessage(PaymentCallbackHandler.KindOfWork, payment, known?.Key, time.GetUtcNow())], cancellationToken).ConfigureAwait(false);
    }

    public async Task ReceiveAsync(GatewaySubscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var known = OrderId.TryParse(subscription.OrderId) is { } orderId
            ? await agreements.FindAsync(orderId, cancellationToken).ConfigureAwait(false)
            : null;
        await outbox.AddAsync([GatewayReport.ToMessage(SubscriptionCallbackHandler.KindOfWork, subscription, known?.Key, time.GetUtcNow())], cancellationToken).ConfigureAwait(false);
    }
}
