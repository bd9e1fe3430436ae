namespace Headspace.Core.Payments;

/// <summary>Whether an agreement can be charged, in the order in which the states may be reached.</summary>
public enum SubscriptionState
{
    /// <summary>The payer has not confirmed it.</summary>
    Created,

    /// <summary>The payer's bank refused; the payer may try again.</summary>
    Failed,

    /// <summary>It can be charged.</summary>
    Active,

    /// <summary>It ended for good.</summary>
    Cancelled,
}
