namespace Headspace.Core.Newsletters;

/// <summary>Whether someone gets the newsletter.</summary>
public enum NewsletterState
{
    /// <summary>Asked for with an address, which has not said yes by mail: nothing is sent but that question.</summary>
    Pending,

    /// <summary>The address has said yes.</summary>
    Confirmed,

    /// <summary>The address has said no again; the proof of the yes is kept for a while.</summary>
    Unsubscribed,
}
