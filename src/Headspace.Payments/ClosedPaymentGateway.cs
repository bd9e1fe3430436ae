using Headspace.Core.Payments;
using Umbraco.Cms.Core;

namespace Headspace.Payments;

/// <summary>Answers while payments are off: nothing was done, try later.</summary>
internal sealed class ClosedPaymentGateway : IPaymentGateway
{
    public Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> CreatePaymentAsync(OrderId orderId, string currency, CancellationToken cancellationToken) => Closed<GatewayPayment>();

    public Task<Attempt<Uri?, PaymentGatewayStatus>> LinkPaymentAsync(string paymentId, PaymentLinkRequest request, CancellationToken cancellationToken) => Closed<Uri>();

    public Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> GetPaymentAsync(string paymentId, CancellationToken cancellationToken) => Closed<GatewayPayment>();

    public Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> FindPaymentAsync(OrderId orderId, CancellationToken cancellationToken) => Closed<GatewayPayment>();

    public Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> CaptureAsync(string paymentId, Money amount, CancellationToken cancellationToken) => Closed<GatewayPayment>();

    public Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> RefundAsync(string paymentId, Money amount, CancellationToken cancellationToken) => Closed<GatewayPayment>();

    public Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> CancelPaymentAsync(string paymentId, CancellationToken cancellationToken) => Closed<GatewayPayment>();

    public Task<Attempt<GatewaySubscription?, PaymentGatewayStatus>> CreateSubscriptionAsync(
        OrderId orderId, string currency, string description, CancellationToken cancellationToken) => Closed<GatewaySubscription>();

    public Task<Attempt<Uri?, PaymentGatewayStatus>> LinkSubscriptionAsync(string subscriptionId, PaymentLinkRequest request, CancellationToken cancellationToken) => Closed<Uri>();

    public Task<Attempt<GatewaySubscription?, PaymentGatewayStatus>> GetSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) => Closed<GatewaySubscription>();

    public Task<Attempt<GatewayPayment?, PaymentGatewayStatus>> ChargeAsync(
        string subscriptionId, OrderId orderId, Money amount, CancellationToken cancellationToken) => Closed<GatewayPayment>();

    public Task<Attempt<GatewaySubscription?, PaymentGatewayStatus>> CancelSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) => Closed<GatewaySubscription>();

    private static Task<Attempt<T?, PaymentGatewayStatus>> Closed<T>()
        where T : class => Task.FromResult(Attempt.FailWithStatus<T?, PaymentGatewayStatus>(PaymentGatewayStatus.Unavailable, null));
}
