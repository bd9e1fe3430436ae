namespace Headspace.Payments.QuickPay;

internal sealed record QuickPayOperation
{
    public long? Id { get; init; }

    public string? Type { get; init; }

    public long? Amount { get; init; }

    public bool? Pending { get; init; }

    public string? QpStatusCode { get; init; }

    public string? QpStatusMsg { get; init; }

    public string? CreatedAt { get; init; }
}
