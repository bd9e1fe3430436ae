using Umbraco.Cms.Core;

namespace Headspace.Core.Payments;

/// <summary>
/// A payment service with a page of its own for the payer: create, send the payer there, be told by callback, ask. What can
/// be expected to go wrong is a status; an exception means that we are wrong, or that the token was cancelled. Where a
/// status is not a success the result is what the service knows, or null.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>Makes a payment. Repeating it with the same order gives the payment that there is.</summary>
    Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> CreatePaymentAsync(OrderId orderId, string currency, CancellationToken cancellationToken);

    /// <summary>The address where the payer pays. It may be asked for again until paid.</summary>
    Task<Attempt<Uri?, PaymentGatewayStatus>> LinkPaymentAsync(string paymentId, PaymentLinkRequest request, CancellationToken cancellationToken);

    /// <summary>What the service knows of a payment.</summary>
    Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> GetPaymentAsync(string paymentId, CancellationToken cancellationToken);

    /// <summary>What the service knows of our order, for those whose creation ended unknown.</summary>
    Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> FindPaymentAsync(OrderId orderId, CancellationToken cancellationToken);

    /// <summary>Draws what was set aside. Never repeated by itself.</summary>
    Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> CaptureAsync(string paymentId, Money amount, CancellationToken cancellationToken);

    /// <summary>Gives back some or all. Never repeated by itself.</summary>
    Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> RefundAsync(string paymentId, Money amount, CancellationToken cancellationToken);

    /// <summary>Lets go what was set aside. Never repeated by itself.</summary>
    Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> CancelPaymentAsync(string paymentId, CancellationToken cancellationToken);

    /// <summary>Makes an agreement, to be confirmed by the payer. Repeating it with the same order gives the one that there is.</summary>
    /// <param name="orderId">Our number of it.</param>
    /// <param name="currency">Three capital letters.</param>
    /// <param name="description">What the payer reads.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Attempt<GatewaySubscription?, PaymentGatewayStatus>> CreateSubscriptionAsync(
        OrderId orderId, string currency, string description, CancellationToken cancellationToken);

    /// <summary>The address where the payer confirms an agreement, or changes its card.</summary>
    Task<Attempt<Uri?, PaymentGatewayStatus>> LinkSubscriptionAsync(string subscriptionId, PaymentLinkRequest request, CancellationToken cancellationToken);

    /// <summary>What the service knows of an agreement.</summary>
    Task<Attempt<GatewaySubscription?, PaymentGatewayStatus>> GetSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>Charges an agreement and draws the amount. Repeating it with the same order gives the payment that there is.</summary>
    Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> ChargeAsync(
        string subscriptionId, OrderId orderId, Money amount, CancellationToken cancellationToken);

    /// <summary>Ends an agreement for good.</summary>
    Task<Attempt<GatewaySubscription?, PaymentGatewayStatus>> CancelSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken);
}
