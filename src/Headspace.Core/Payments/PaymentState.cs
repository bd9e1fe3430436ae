namespace Headspace.Core.Payments;

/// <summary>
/// How far a payment has come. The members stand in the order in which they may be reached: a payment only ever moves to a
/// later one.
/// </summary>
public enum PaymentState
{
    /// <summary>We know of it; the payer has no way to pay yet.</summary>
    Created,

    /// <summary>The payer can pay.</summary>
    LinkIssued,

    /// <summary>An attempt was refused; the payer may try again.</summary>
    Failed,

    /// <summary>Nobody paid in time. Money that comes later all the same moves it on.</summary>
    Abandoned,

    /// <summary>The amount is set aside.</summary>
    Authorized,

    /// <summary>What was set aside was let go.</summary>
    Cancelled,

    /// <summary>The amount is drawn.</summary>
    Captured,

    /// <summary>Some of it was given back.</summary>
    PartiallyRefunded,

    /// <summary>All of it was given back.</summary>
    Refunded,
}
