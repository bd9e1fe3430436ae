using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Payments;
using Headspace.Persistence.Database;

namespace Headspace.Persistence.Payments;

[Table("headspacePayment")]
internal sealed class PaymentRow : IVersioned
{
    [Key]
    public Guid Key { get; set; }

    public string OrderId { get; set; } = string.Empty;

    public PaymentSubjectKind? SubjectKind { get; set; }

    public Guid? SubjectKey { get; set; }

    public long Amount { get; set; }

    public string Currency { get; set; } = string.Empty;

    public DateTimeOffset CreatedAt { get; set; }

    public string? GatewayId { get; set; }

    public string? Link { get; set; }

    public DateTimeOffset? AbandonedAt { get; set; }

    public string Operations { get; set; } = string.Empty;

    /// <summary>Worked out from the rest, and stored to be found by.</summary>
    public bool IsOpen { get; set; }

    /// <summary>When it was drawn, as the payment service says; where it does not, when it was first stored as drawn.</summary>
    public DateTimeOffset? CapturedAt { get; set; }

    public int Version { get; set; }

    public static PaymentRow Of(Payment payment, DateTimeOffset? capturedAt) => new()
    {
        Key = payment.Key,
        OrderId = payment.OrderId.Value,
        SubjectKind = payment.Subject?.Kind,
        SubjectKey = payment.Subject?.Key,
        Amount = payment.Amount.Ore,
        Currency = payment.Currency,
        CreatedAt = payment.CreatedAt,
        GatewayId = payment.GatewayId,
        Link = payment.Link?.OriginalString,
        AbandonedAt = payment.AbandonedAt,
        Operations = StoredJson.Write<IEnumerable<PaymentOperation>>(payment.Operations),
        IsOpen = payment.IsOpen,
        CapturedAt = capturedAt,
        Version = payment.Version,
    };

    public Payment ToPayment() => new()
    {
        Key = Key,
        OrderId = Core.Payments.OrderId.TryParse(OrderId)!,
        Amount = new Money(Amount),
        Subject = SubjectKind is { } kind ? new PaymentSubject(kind, SubjectKey!.Value) : null,
        Currency = Currency,
        CreatedAt = CreatedAt,
        GatewayId = GatewayId,
        Link = Link is null ? null : new Uri(Link),
        AbandonedAt = AbandonedAt,
        Operations = PaymentOperationCollection.None.Join(StoredJson.Read<List<PaymentOperation>>(Operations)),
        Version = Version,
    };
}
