using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Headspace.Core.Payments;

namespace Headspace.Payments.QuickPay;

/// <summary>Reads what the service writes. Members that we do not know are passed over; without those that we need it is null.</summary>
internal static class QuickPayReader
{
    private static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new LooseStringConverter() },
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        MaxDepth = 32,
    };

    public static QuickPayResource? Read(ReadOnlySpan<byte> body) => Read<QuickPayResource>(body);

    public static T? Read<T>(ReadOnlySpan<byte> body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static GatewayPayment? ToPayment(QuickPayResource? resource) =>
        resource is { Id: { } id, OrderId: { } orderId, Currency: { } currency }
            ? new GatewayPayment(
                Text(id), orderId, currency, resource.TestMode ?? false, Operations(resource),
                (resource.SubscriptionId ?? resource.SubscriptionIdInCamelCase) is { } subscription ? Text(subscription) : null, Card(resource.Metadata))
            : null;

    public static GatewaySubscription? ToSubscription(QuickPayResource? resource) =>
        resource is { Id: { } id, OrderId: { } orderId, Currency: { } currency }
            ? new GatewaySubscription(Text(id), orderId, currency, resource.TestMode ?? false, Operations(resource), Card(resource.Metadata))
            : null;

    private static List<PaymentOperation> Operations(QuickPayResource resource) =>
    [
        .. from operation in (resource.Operations ?? []).OfType<QuickPayOperation>()
           let id = operation.Id ?? 0
           where id > 0
           orderby id
           select new PaymentOperation(
               id, Kind(operation.Type), new Money(operation.Amount ?? 0), Verdict(operation), operation.QpStatusCode, operation.QpStatusMsg, Moment(operation.CreatedAt)),
    ];

    // A moment that cannot be read is no reason to refuse what was done.
    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    private static PaymentOperationKind Kind(string? type) => type switch
    {
        "authorize" => PaymentOperationKind.Authorize,
        "recurring" => PaymentOperationKind.Recurring,
        "capture" => PaymentOperationKind.Capture,
        "refund" => PaymentOperationKind.Refund,
        "cancel" => PaymentOperationKind.Cancel,
        _ => PaymentOperationKind.Other,
    };

    private static PaymentVerdict Verdict(QuickPayOperation operation) => operation switch
    {
        { Pending: true } => PaymentVerdict.Pending,
        { QpStatusCode: "20000" } => PaymentVerdict.Approved,
        { QpStatusCode: null } => PaymentVerdict.Pending,
        _ => PaymentVerdict.Rejected,
    };

    private static PaymentCard? Card(QuickPayCardMetadata? metadata) => metadata is null
        ? null
        : new PaymentCard(
            metadata.Brand,
            metadata.Last4,
            metadata is { ExpYear: >= 2000 and <= 9998 and var year, ExpMonth: >= 1 and <= 12 and var month }
                ? new DateOnly(year, month, 1).AddMonths(1).AddDays(-1)
                : null);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
