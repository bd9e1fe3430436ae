using Headspace.Cms.Contracts.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Core.Payments;

/// <summary>Takes in what a callback told of a payment.</summary>
internal sealed class PaymentCallbackHandler(IServiceScopeFactory scopes) : IOutboxHandler
{
    public const string KindOfWork = "payment-callback";

    public string Kind => KindOfWork;

    public async Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var ledger = scope.ServiceProvider.GetRequiredService<PaymentLedger>();
            var observed = await ledger.ObserveAsync(GatewayReport.Of<GatewayPayment>(message), cancellationToken).ConfigureAwait(false);
            return GatewayReport.ResultOf(observed.Status);
        }
    }
}
