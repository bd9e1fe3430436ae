namespace Headspace.Core.Payments;

/// <summary>A payer's leave to be charged again, as the payment service knows it at one moment.</summary>
/// <param name="Id">The service's number.</param>
/// <param name="OrderId">Our number, as the service keeps it.</param>
/// <param name="Currency">Three capital letters.</param>
/// <param name="IsTest">Whether no money is behind it.</param>
/// <param name="Operations">In the order in which they were done.</param>
/// <param name="Card">The payer's card; null when not known or not a card.</param>
public sealed record GatewaySubscription(
    string Id, string OrderId, string Currency, bool IsTest, IReadOnlyList<PaymentOperation> Operations, PaymentCard? Card = null)
{
    /// <summary>
    /// Whether it can be charged. What ended stays ended, whatever else is reported; a refused attempt does not undo the
    /// one that was approved.
    /// </summary>
    public SubscriptionState State
    {
        get
        {
            var known = PaymentOperationCollection.None.Join(Operations);
            return known switch
            {
                _ when known.LastApproved(PaymentOperationKind.Cancel) is not null => SubscriptionState.Cancelled,
                _ when known.LastApproved(PaymentOperationKind.Authorize) is not null => SubscriptionState.Active,
                _ when known.Any(operation => operation is { Kind: PaymentOperationKind.Authorize, Verdict: PaymentVerdict.Rejected }) => SubscriptionState.Failed,
                _ => SubscriptionState.Created,
            };
        }
    }
}
