using System.Text.Json;
using System.Text.Json.Serialization;
using Headspace.Cms.Contracts.Keys;
using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Core.Payments;

/// <summary>What the payment service reported, as work to be done: the same report is the same work.</summary>
internal static class GatewayReport
{
    private static readonly JsonSerializerOptions json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    private static readonly Guid scope = new("b6b0c4f2-5b8e-5c53-8f43-1d3f0e0f6a11");

    /// <param name="kind">Who does it.</param>
    /// <param name="report">What was reported.</param>
    /// <param name="subject">What we know it to be about; null for nothing.</param>
    /// <param name="now">The present moment.</param>
    public static OutboxMessage ToMessage<T>(string kind, T report, Guid? subject, DateTimeOffset now)
    {
        var body = JsonSerializer.Serialize(report, json);
        var key = DerivedKey.Of(scope, $"{kind} {body}");
        return new OutboxMessage { Key = key, Kind = kind, Subject = subject ?? key, Body = body, CreatedAt = now, DueAt = now };
    }

    public static T Of<T>(OutboxMessage message) => JsonSerializer.Deserialize<T>(message.Body, json)!;

    /// <summary>
    /// How the work ended by what became of the report. Orders of others and money that is none concern nobody; what contradicts
    /// an order of ours is for staff to see.
    /// </summary>
    public static OutboxResult ResultOf(PaymentObservationStatus status) => status switch
    {
        PaymentObservationStatus.Success => OutboxResult.Done,
        PaymentObservationStatus.UnknownOrder => new OutboxResult(OutboxState.Skipped, "Ordrenummeret er ikke vores."),
        PaymentObservationStatus.TestPayment => new OutboxResult(OutboxState.Skipped, "Det er en testbetaling uden penge bag."),
        PaymentObservationStatus.WrongPayment => OutboxResult.Never("Betalingstjenesten melder om en anden betaling end vores med samme ordrenummer."),
        PaymentObservationStatus.WrongCurrency => OutboxResult.Never("Betalingstjenesten melder om en anden valuta end kroner."),
        PaymentObservationStatus.WrongAmount => OutboxResult.Never("Betalingstjenesten melder om et andet beløb end det aftalte."),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
