using Headspace.Cms.Contracts.Calendar;
using Headspace.Cms.Contracts.Keys;
using Headspace.Core.Payments;

namespace Headspace.Core.Agreements;

/// <summary>
/// Charges what is due. The attempt is stored before it is sent, and one whose end is not known is sent again under the same
/// number, so that being killed at any point charges nobody twice and forgets nobody.
/// </summary>
public sealed class AgreementCharger(IAgreementRepository agreements, IPaymentGateway gateway, PaymentLedger ledger, TimeProvider time)
{
    private const int BatchSize = 100;

    /// <summary>Goes through what is due today, once; to be run by one node, at least daily. The result is the number of attempts sent.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var today = DanishTime.Today(time);
        var sent = 0;
        Guid? last = null;
        while (true)
        {
            var batch = await agreements.GetToChargeAsync(today, last, BatchSize, cancellationToken).ConfigureAwait(false);
            foreach (var agreement in batch)
            {
                sent += await ChargeAsync(agreement, today, cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }

            if (batch.Count < BatchSize)
            {
                return sent;
            }

            last = batch[^1].Key;
        }
    }

    /// <summary>Charges one agreement when something is due today, or when the end of its attempt is not known.</summary>
    public async Task RunAsync(Guid key, CancellationToken cancellationToken)
    {
        var today = DanishTime.Today(time);
        if (await agreements.GetAsync(key, cancellationToken).ConfigureAwait(false) is { } agreement
            && (agreement.State == AgreementState.Charging || agreement.IsDueOn(today)))
        {
            await ChargeAsync(agreement, today, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Takes in what is known of the payment of an attempt, from a callback or from asking. What is about an attempt that has
    /// ended changes nothing.
    /// </summary>
    public async Task SettleAsync(Guid key, Payment payment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        while (await agreements.GetAsync(key, cancellationToken).ConfigureAwait(false) is { } agreement)
        {
            var today = DanishTime.Today(time);
            var settled = payment switch
            {
                { State: >= PaymentState.Captured } => agreement.Succeed(payment.OrderId, today),
                { State: PaymentState.Failed or PaymentState.Cancelled, Operations.ArePending: false } => agreement.Fail(payment.OrderId, today),
                { State: PaymentState.Authorized, Operations.ArePending: false } when WasNotDrawn(payment) => agreement.Fail(payment.OrderId, today),
                _ => default,
            };
            if (!settled.Success || await agreements.TrySaveAsync(settled.Result!, null, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private async Task<bool> ChargeAsync(Agreement agreement, DateOnly today, CancellationToken cancellationToken)
    {
        if (agreement.State != AgreementState.Charging)
        {
            var begun = agreement.BeginCharge(today);
            if (!begun.Success || !await agreements.TrySaveAsync(begun.Result!, PaymentOf(begun.Result!), cancellationToken).ConfigureAwait(false)
                || begun.Result!.State != AgreementState.Charging)
            {
                return false;
            }

            agreement = begun.Result;
        }

        var charge = agreement.Charge!;
        var answer = await gateway.ChargeAsync(agreement.SubscriptionId!, charge.OrderId, charge.Amount, cancellationToken).ConfigureAwait(false);
        if (answer.Result is { } report)
        {
            var observed = await ledger.ObserveAsync(report, cancellationToken).ConfigureAwait(false);
            if (observed is { Success: true, Result: { } change })
            {
                await SettleAsync(agreement.Key, change.After, cancellationToken).ConfigureAwait(false);
            }
        }
        else if (answer.Status is PaymentGatewayStatus.Refused or PaymentGatewayStatus.NotFound)
        {
            await RefuseAsync(agreement.Key, charge.OrderId, today, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private async Task RefuseAsync(Guid key, OrderId orderId, DateOnly today, CancellationToken cancellationToken)
    {
        while (await agreements.GetAsync(key, cancellationToken).ConfigureAwait(false) is { } agreement)
        {
            var failed = agreement.Fail(orderId, today);
            if (!failed.Success || await agreements.TrySaveAsync(failed.Result!, null, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private Payment? PaymentOf(Agreement agreement) => agreement is { State: AgreementState.Charging, Charge: { } charge }
        ? new Payment
        {
            Key = DerivedKey.Of(agreement.Key, charge.OrderId.Value),
            OrderId = charge.OrderId,
            Amount = charge.Amount,
            CreatedAt = time.GetUtcNow(),
            Subject = new PaymentSubject(PaymentSubjectKind.Agreement, agreement.Key),
        }
        : null;

    private static bool WasNotDrawn(Payment payment) =>
        payment.Operations.Any(operation => operation is { Kind: PaymentOperationKind.Capture, Verdict: PaymentVerdict.Rejected });
}
