namespace Headspace.Core.Payments;

/// <summary>
/// Takes what a verified callback says and keeps it for the outbox to work on. It returns when that is stored, so that the
/// service can be told; an exception makes the service send it again. Repeats are to be expected.
/// </summary>
public interface IPaymentCallbackReceiver
{
    /// <summary>A payment, or a charge of an agreement.</summary>
    Task ReceiveAsync(GatewayPayment payment, CancellationToken cancellationToken);

    /// <summary>An agreement.</summary>
    Task ReceiveAsync(GatewaySubscription subscription, CancellationToken cancellationToken);
}
