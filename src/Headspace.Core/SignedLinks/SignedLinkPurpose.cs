namespace Headspace.Core.SignedLinks;

/// <summary>What a link in a mail lets its reader do. The numbers are part of every link that was sent.</summary>
public enum SignedLinkPurpose
{
    /// <summary>Leave as a member.</summary>
    ResignMembership = 1,

    /// <summary>Stop giving every month or year.</summary>
    StopAgreement = 2,

    /// <summary>Pay what waits, or give another card.</summary>
    Pay = 3,

    /// <summary>Say yes to the newsletter.</summary>
    ConfirmNewsletter = 4,

    /// <summary>Say no to the newsletter.</summary>
    StopNewsletter = 5,

    /// <summary>See one's sign-up for a summit, and take it back.</summary>
    SummitSignUp = 6,
}
