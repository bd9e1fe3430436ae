namespace Headspace.Core.Enquiries;

/// <summary>Whether the page of a centre could be made.</summary>
public enum CentrePageStatus
{
    /// <summary>It was.</summary>
    Success,

    /// <summary>The case is not signed yet.</summary>
    NotSigned,

    /// <summary>The case has a page already.</summary>
    AlreadyThere,

    /// <summary>The sites have no list of centres, or do not know the municipality.</summary>
    PlaceMissing,

    /// <summary>The content could not be stored.</summary>
    Refused,
}
