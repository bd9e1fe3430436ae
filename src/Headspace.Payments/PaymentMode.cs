namespace Headspace.Payments;

/// <summary>Who takes the money.</summary>
public enum PaymentMode
{
    /// <summary>Nobody: every request is answered as unavailable, and what is to be paid waits.</summary>
    Off,

    /// <summary>The sandbox within this process; no money moves. Development only.</summary>
    Sandbox,

    /// <summary>QuickPay.</summary>
    QuickPay,
}
