using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Payments;
using Headspace.Core.Receipts;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Receipts;

[Table("headspaceReceipt")]
[PrimaryKey(nameof(Series), nameof(Number))]
internal sealed class ReceiptRow
{
    public ReceiptSeries Series { get; set; }

    public long Number { get; set; }

    public Guid PaymentKey { get; set; }

    public DateOnly IssuedOn { get; set; }

    public DateOnly PaidOn { get; set; }

    public string Name { get; set; } = string.Empty;

    public long Amount { get; set; }

    public string Purpose { get; set; } = string.Empty;

    public bool IsReported { get; set; }

    public string IssuerName { get; set; } = string.Empty;

    public string IssuerCvr { get; set; } = string.Empty;

    public string? IssuerPermit { get; set; }

    public string? StopUrl { get; set; }

    public static ReceiptRow Of(Receipt receipt) => new()
    {
        Series = receipt.Number.Series,
        Number = receipt.Number.Value,
        PaymentKey = receipt.PaymentKey,
        IssuedOn = receipt.IssuedOn,
        PaidOn = receipt.PaidOn,
        Name = receipt.Name,
        Amount = receipt.Amount.Ore,
        Purpose = receipt.Purpose,
        IsReported = receipt.IsReported,
        IssuerName = receipt.Issuer.Name,
        IssuerCvr = receipt.Issuer.Cvr,
        IssuerPermit = receipt.Issuer.Permit,
        StopUrl = receipt.StopUrl?.OriginalString,
    };

    public Receipt ToReceipt() => new(
        new ReceiptNumber(Series, Number),
        PaymentKey,
        IssuedOn,
        PaidOn,
        Name,
        new Money(Amount),
        Purpose,
        IsReported,
        new ReceiptIssuer(IssuerName, IssuerCvr, IssuerPermit),
        StopUrl is null ? null : new Uri(StopUrl));
}
