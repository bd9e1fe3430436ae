namespace Headspace.Core.Payments;

/// <summary>A payment as the payment service knows it at one moment.</summary>
/// <param name="Id">The service's number.</param>
/// <param name="OrderId">Our number, as the service keeps it: not necessarily one that we gave.</param>
/// <param name="Currency">Three capital letters.</param>
/// <param name="IsTest">Whether no money is behind it.</param>
/// <param name="Operations">In the order in which they were done.</param>
/// <param name="SubscriptionId">The service's number of the agreement that it was charged through; null for a one-off payment.</param>
/// <param name="Card">The payer's card; null when not known or not a card.</param>
public sealed record GatewayPayment(
    string Id,
    string OrderId,
    string Currency,
    bool IsTest,
    IReadOnlyList<PaymentOperation> Operations,
    string? SubscriptionId = null,
    PaymentCard? Card = null);
