using Headspace.Core.Agreements;
using Headspace.Core.Payments;

namespace Headspace.Web.Supporters;

/// <summary>
/// Waits a little for the payment service's word on what a payer comes back from: the payer and the word set out at the same
/// moment, and a page that is right at once needs not be looked at again.
/// </summary>
public sealed class PaymentArrival(IPaymentRepository payments, IAgreementRepository agreements, TimeProvider time)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(200);

    /// <summary>A payment as it stands; null when there is none.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="waits">Whether to wait until its end is known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Payment?> GetPaymentAsync(Guid key, bool waits, CancellationToken cancellationToken) => GetAsync(
        () => payments.GetAsync(key, cancellationToken),
        payment => waits && (payment.State is PaymentState.Created or PaymentState.LinkIssued or PaymentState.Failed or PaymentState.Authorized || payment.Operations.ArePending),
        cancellationToken);

    /// <summary>An agreement as it stands; null when there is none.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="waits">Whether to wait until it is confirmed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Agreement?> GetAgreementAsync(Guid key, bool waits, CancellationToken cancellationToken) => GetAsync(
        () => agreements.GetAsync(key, cancellationToken), agreement => waits && agreement.State == AgreementState.Created, cancellationToken);

    private async Task<T?> GetAsync<T>(Func<Task<T?>> read, Func<T, bool> isUnderWay, CancellationToken cancellationToken)
        where T : class
    {
        var start = time.GetTimestamp();
        while (true)
        {
            var found = await read();
            if (found is null || !isUnderWay(found) || time.GetElapsedTime(start) >= patience)
            {
                return found;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }
}
