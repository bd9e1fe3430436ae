namespace Headspace.Payments.QuickPay;

internal sealed record QuickPayCardMetadata
{
    public string? Brand { get; init; }

    public string? Last4 { get; init; }

    public int? ExpMonth { get; init; }

    public int? ExpYear { get; init; }
}
