namespace Headspace.Core.Memberships;

/// <summary>Where a membership stands on a day.</summary>
public enum MembershipState
{
    /// <summary>Not sent in.</summary>
    Draft,

    /// <summary>Sent in; nothing was paid yet.</summary>
    AwaitingPayment,

    /// <summary>Paid for.</summary>
    Active,

    /// <summary>Paid for, and within 30 days of the end.</summary>
    RenewalDue,

    /// <summary>The paid time is over; payment is waited for.</summary>
    Overdue,

    /// <summary>45 days after the end nothing was paid.</summary>
    Lapsed,

    /// <summary>The member has left.</summary>
    Resigned,

    /// <summary>The member's data were erased; what accounts need is left.</summary>
    Erased,
}
