using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Core.Payments;

/// <summary>Takes in what a callback told of a payment.</summary>
internal sealed class PaymentCallbackHandler(PaymentLedger ledger) : IOutboxHandler
{
    public const string KindOfWork = "payment-callback";

    public string Kind => KindOfWork;

    public async Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var observed = await ledger.ObserveAsync(GatewayReport.Of<GatewayPayment>(message), cancellationToken).ConfigureAwait(false);
        return GatewayReport.ResultOf(observed.Status);
    }
}
