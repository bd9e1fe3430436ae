namespace Headspace.Payments.Sandbox;

/// <summary>A status code of QuickPay and its text.</summary>
internal sealed record SandboxVerdict(string Code, string Message)
{
    public static SandboxVerdict Approved { get; } = new("20000", "Approved");

    public static SandboxVerdict ConfirmationNeeded { get; } = new("30100", "3D Secure is required");

    public static SandboxVerdict Rejected { get; } = new("40000", "Rejected By Acquirer");

    public static SandboxVerdict Invalid { get; } = new("40001", "Card expired");
}
