using Headspace.Core.Payments;

namespace Headspace.Payments.Tests;

/// <summary>Takes callbacks and works on them at once.</summary>
internal sealed class Inbox(PaymentLedger ledger, InboxLog log) : IPaymentCallbackReceiver
{
    public async Task ReceiveAsync(GatewayPayment payment, CancellationToken cancellationToken) =>
        log.Statuses.Enqueue((await ledger.ObserveAsync(payment, cancellationToken)).Status);

    public Task ReceiveAsync(GatewaySubscription subscription, CancellationToken cancellationToken)
    {
        log.Subscriptions.Enqueue(subscription);
        return Task.CompletedTask;
    }
}
