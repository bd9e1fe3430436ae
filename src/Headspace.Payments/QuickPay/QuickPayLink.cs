namespace Headspace.Payments.QuickPay;

internal sealed record QuickPayLink
{
    public string? Url { get; init; }
}
