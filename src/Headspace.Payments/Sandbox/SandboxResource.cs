namespace Headspace.Payments.Sandbox;

/// <summary>A payment or a subscription. The bank's lock guards it.</summary>
internal sealed class SandboxResource(long id, string orderId, string currency, bool isSubscription, DateTimeOffset createdAt)
{
    public long Id => id;

    public string OrderId => orderId;

    public string Currency => currency;

    public bool IsSubscription => isSubscription;

    public DateTimeOffset CreatedAt => createdAt;

    public long? SubscriptionId { get; init; }

    public SandboxLink? Link { get; set; }

    public SandboxCard? Card { get; set; }

    public DateOnly? CardValidTo { get; set; }

    /// <summary>Whether a subscription that has a card was sent a link for another one.</summary>
    public bool TakesAnotherCard { get; set; }

    public List<SandboxOperation> Operations { get; } = [];

    public bool IsAuthorized => Operations.Exists(operation => operation is { Type: "authorize" or "recurring", IsApproved: true });

    public bool IsCancelled => Operations.Exists(operation => operation is { Type: "cancel", IsApproved: true });

    public bool IsPending => Operations.Exists(operation => operation.Pending);

    public long Authorized => Operations.LastOrDefault(operation => operation is { Type: "authorize" or "recurring", IsApproved: true })?.Amount ?? 0;

    public long Captured => Sum("capture");

    public long Refunded => Sum("refund");

    public SandboxOperation Add(string type, long amount, DateTimeOffset now)
    {
        SandboxOperation operation = new(Operations.Count + 1, type, amount, now);
        Operations.Add(operation);
        return operation;
    }

    private long Sum(string type) => Operations.Where(operation => operation.IsApproved && operation.Type == type).Sum(operation => operation.Amount);
}
