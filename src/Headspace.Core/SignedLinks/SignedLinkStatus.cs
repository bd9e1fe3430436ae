namespace Headspace.Core.SignedLinks;

/// <summary>Whether a link is to be trusted.</summary>
public enum SignedLinkStatus
{
    /// <summary>We made it for this purpose, and it holds.</summary>
    Success,

    /// <summary>We did not make it, or for something else.</summary>
    Invalid,

    /// <summary>We made it, and its time is over.</summary>
    Expired,
}
