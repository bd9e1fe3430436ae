namespace Headspace.Payments.Sandbox;

internal enum SandboxCardBehaviour
{
    Approved,
    Rejected,
    Expired,
    CaptureRejected,
    RefundRejected,
    CancelRejected,
    RecurringRejected,
    AsksForConfirmation,
    Slow,
}
