using Umbraco.Cms.Core;

namespace Headspace.Core.Payments;

/// <summary>Takes in what the payment service reports, from wherever it comes: callback, reconciliation or an answer.</summary>
public sealed class PaymentLedger(IPaymentRepository payments, PaymentRules rules)
{
    private const int Tries = 20;

    /// <summary>
    /// Finds the order, checks the report against it and stores what is new. Reports of one payment may come at the same
    /// moment: who is second reads again. The result is null when we have no such order.
    /// </summary>
    public async Task<Attempt<PaymentChange?, PaymentObservationStatus>> ObserveAsync(GatewayPayment report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (OrderId.TryParse(report.OrderId) is not { } orderId
                || await payments.GetAsync(orderId, cancellationToken).ConfigureAwait(false) is not { } payment)
            {
                return Attempt.FailWithStatus<PaymentChange?, PaymentObservationStatus>(PaymentObservationStatus.UnknownOrder, null);
            }

            var observed = payment.Observe(report, rules);
            if (!observed.Success || !observed.Result.IsChange || await payments.TrySaveAsync(observed.Result, cancellationToken).ConfigureAwait(false))
            {
                return observed.Success
                    ? Attempt.SucceedWithStatus<PaymentChange?, PaymentObservationStatus>(observed.Status, observed.Result)
                    : Attempt.FailWithStatus<PaymentChange?, PaymentObservationStatus>(observed.Status, observed.Result);
            }
        }

        throw new InvalidOperationException($"The payment {report.OrderId} was stored by others {Tries} times while it was read.");
    }
}
