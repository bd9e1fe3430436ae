using System.Text.Json;

namespace Headspace.Payments.Sandbox;

/// <summary>Writes what QuickPay would write, members that nobody here reads included.</summary>
internal static class SandboxJson
{
    public static byte[] Write(SandboxResource resource) => JsonSerializer.SerializeToUtf8Bytes(Shape(resource));

    public static byte[] Write(IEnumerable<SandboxResource> resources) => JsonSerializer.SerializeToUtf8Bytes(resources.Select(Shape));

    private static object Shape(SandboxResource resource) => new
    {
        id = resource.Id,
        ulid = (string?)null,
        merchant_id = 1,
        order_id = resource.OrderId,
        accepted = resource.IsAuthorized,
        type = resource.IsSubscription ? "Subscription" : "Payment",
        text_on_statement = (string?)null,
        currency = resource.Currency,
        state = State(resource),
        metadata = Metadata(resource),
        link = resource.Link is { } link
            ? new { amount = link.Amount, continue_url = link.ContinueUrl, cancel_url = link.CancelUrl, callback_url = link.CallbackUrl, auto_capture = link.AutoCapture }
            : null,
        variables = new { },
        operations = resource.Operations.Select(operation => new
        {
            id = operation.Id,
            type = operation.Type,
            amount = operation.Amount,
            pending = operation.Pending,
            qp_status_code = operation.Code,
            qp_status_msg = operation.Message,
            aq_status_code = operation.Code,
            aq_status_msg = operation.Message,
            data = new { },
            created_at = operation.CreatedAt,
        }),
        test_mode = true,
        acquirer = "sandbox",
        subscription_id = resource.SubscriptionId,
        balance = resource.Captured - resource.Refunded,
        created_at = resource.CreatedAt,
    };

    private static object? Metadata(SandboxResource resource) => resource.Card is null ? null : new
    {
        type = "card",
        origin = "form",
        brand = "sandbox",
        bin = resource.Card.Number[..6],
        last4 = resource.Card.Number[^4..],
        exp_month = resource.CardValidTo?.Month,
        exp_year = resource.CardValidTo?.Year,
        is_3d_secure = resource.Card.Behaviour == SandboxCardBehaviour.AsksForConfirmation,
    };

    private static string State(SandboxResource resource) => resource switch
    {
        { IsPending: true } => "pending",
        { IsCancelled: true } => resource.IsSubscription ? "cancelled" : "processed",
        { IsSubscription: true, IsAuthorized: true } => "active",
        { Captured: > 0 } => "processed",
        { IsAuthorized: true } => "new",
        { Operations.Count: > 0 } => "rejected",
        _ => "initial",
    };
}
