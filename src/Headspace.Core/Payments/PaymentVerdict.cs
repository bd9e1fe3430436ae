namespace Headspace.Core.Payments;

/// <summary>How an operation ended. The order matters: where two reports of one operation differ, the later member is believed.</summary>
public enum PaymentVerdict
{
    /// <summary>It has not ended.</summary>
    Pending,

    /// <summary>Anything but approval.</summary>
    Rejected,

    /// <summary>It happened.</summary>
    Approved,
}
