using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Payments;
using Umbraco.Cms.Core;

namespace Headspace.Core.Agreements;

/// <summary>Takes in what the payment service reports of agreements: confirmed, another card, ended.</summary>
public sealed class AgreementLedger(IAgreementRepository agreements, PaymentRules rules, TimeProvider time)
{
    /// <summary>
    /// Finds the agreement, checks the report against it and stores what is new. The result is null when we have no such
    /// agreement.
    /// </summary>
    public async Task<Attempt<Agreement?, PaymentObservationStatus>> ObserveAsync(GatewaySubscription report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        while (OrderId.TryParse(report.OrderId) is { } orderId
            && await agreements.FindAsync(orderId, cancellationToken).ConfigureAwait(false) is { } agreement)
        {
            var observed = agreement.Observe(report, rules, DanishTime.Today(time));
            if (!observed.Success)
            {
                return Attempt.FailWithStatus<Agreement?, PaymentObservationStatus>(observed.Status, agreement);
            }

            if (agreement.Equals(observed.Result) || await agreements.TrySaveAsync(observed.Result!, null, cancellationToken).ConfigureAwait(false))
            {
                return Attempt.SucceedWithStatus<Agreement?, PaymentObservationStatus>(observed.Status, observed.Result);
            }
        }

        return Attempt.FailWithStatus<Agreement?, PaymentObservationStatus>(PaymentObservationStatus.UnknownOrder, null);
    }
}
