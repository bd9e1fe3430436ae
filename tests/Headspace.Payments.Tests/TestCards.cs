namespace Headspace.Payments.Tests;

internal static class TestCards
{
    public const string Approved = "1000 0000 0000 0008";
    public const string Rejected = "1000 0000 0000 0016";
    public const string Expired = "1000 0000 0000 0024";
    public const string CaptureRejected = "1000 0000 0000 0032";
    public const string RefundRejected = "1000 0000 0000 0040";
    public const string CancelRejected = "1000 0000 0000 0057";
    public const string RecurringRejected = "1000 0000 0000 0065";
    public const string AsksForConfirmation = "1000 0000 0000 0073";
    public const string Slow = "1000 0000 0000 0099";
}
