using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Payments;

namespace Headspace.Core.Agreements;

/// <summary>Takes in what a callback told of an agreement.</summary>
internal sealed class SubscriptionCallbackHandler(AgreementLedger ledger) : IOutboxHandler
{
    public const string KindOfWork = "subscription-callback";

    public string Kind => KindOfWork;

    public async Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var observed = await ledger.ObserveAsync(GatewayReport.Of<GatewaySubscription>(message), cancellationToken).ConfigureAwait(false);
        return GatewayReport.ResultOf(observed.Status);
    }
}
