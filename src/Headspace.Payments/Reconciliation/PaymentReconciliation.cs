using Headspace.Core.Payments;
using Microsoft.Extensions.Logging;

namespace Headspace.Payments.Reconciliation;

internal sealed class PaymentReconciliation(
    IPaymentRepository payments, IPaymentGateway gateway, PaymentLedger ledger, TimeProvider time, ILogger<PaymentReconciliation> logger)
    : IPaymentReconciliation
{
    private const int BatchSize = 100;

    // A service that is down stays down for the rest of the list.
    private const int SilencesInARow = 5;

    private static readonly TimeSpan leftToCallbacks = TimeSpan.FromHours(1);

    public async Task<PaymentReconciliationReport> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        PaymentReconciliationReport report = new(0, 0, 0, 0, []);
        Payment? last = null;
        var silences = 0;
        while (true)
        {
            var batch = await payments.GetOpenAsync(now - leftToCallbacks, last, BatchSize, cancellationToken).ConfigureAwait(false);
            foreach (var payment in batch)
            {
                var before = report.Unanswered;
                report = await AskAsync(payment, report with { Asked = report.Asked + 1 }, now, cancellationToken).ConfigureAwait(false);
                silences = report.Unanswered > before ? silences + 1 : 0;
                if (silences == SilencesInARow)
                {
                    logger.LogWarning("The payment service is silent; {Asked} payments were asked for, the others wait for the next night", report.Asked);
                    return report;
                }
            }

            if (batch.Count < BatchSize)
            {
                return report;
            }

            last = batch[^1];
        }
    }

    private async Task<PaymentReconciliationReport> AskAsync(
        Payment payment, PaymentReconciliationReport report, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = payment.GatewayId is { } id
            ? await gateway.GetPaymentAsync(id, cancellationToken).ConfigureAwait(false)
            : await gateway.FindPaymentAsync(payment.OrderId, cancellationToken).ConfigureAwait(false);
        if (answer.Success && answer.Result is { } known)
        {
            var observed = await ledger.ObserveAsync(known, cancellationToken).ConfigureAwait(false);
            if (!observed.Success || observed.Result is not { } change)
            {
                logger.LogError("The payment service's report of {OrderId} does not fit: {Status}", payment.OrderId, observed.Status);
                return report with { Refused = [.. report.Refused, payment.OrderId] };
            }

            // What was just stored has another version, so giving up is left to the next night.
            return change.IsChange
                ? report with { Changed = report.Changed + 1 }
                : await AbandonAsync(change.After, report, now, cancellationToken).ConfigureAwait(false);
        }

        return answer.Status == PaymentGatewayStatus.NotFound
            ? await AbandonAsync(payment, report, now, cancellationToken).ConfigureAwait(false)
            : report with { Unanswered = report.Unanswered + 1 };
    }

    private async Task<PaymentReconciliationReport> AbandonAsync(
        Payment payment, PaymentReconciliationReport report, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var change = payment.Abandon(now);
        return change.IsChange && await payments.TrySaveAsync(change, cancellationToken).ConfigureAwait(false)
            ? report with { Abandoned = report.Abandoned + 1 }
            : report;
    }
}
