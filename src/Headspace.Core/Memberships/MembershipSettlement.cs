namespace Headspace.Core.Memberships;

/// <summary>How dues are paid.</summary>
public enum MembershipSettlement
{
    /// <summary>At the payment service: card or MobilePay.</summary>
    Online,

    /// <summary>By an invoice that the office sends.</summary>
    Invoice,

    /// <summary>Through Betalingsservice; the office sends the numbers.</summary>
    Betalingsservice,
}
