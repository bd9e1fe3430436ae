namespace Headspace.Core.Payments;

/// <summary>What was done to a payment.</summary>
public enum PaymentOperationKind
{
    /// <summary>Something that the service does and that does not concern us.</summary>
    Other,

    /// <summary>The payer's bank set the amount aside, or refused to.</summary>
    Authorize,

    /// <summary>The amount was set aside through an agreement, without the payer being there.</summary>
    Recurring,

    /// <summary>The amount was drawn.</summary>
    Capture,

    /// <summary>Some or all of it was given back.</summary>
    Refund,

    /// <summary>What was set aside was let go, or an agreement ended.</summary>
    Cancel,
}
