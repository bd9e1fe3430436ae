namespace Headspace.Core.Enquiries;

/// <summary>Whether a case could be changed.</summary>
public enum EnquiryOperationStatus
{
    /// <summary>It was.</summary>
    Success,

    /// <summary>That state does not follow the one that it is in.</summary>
    NotAllowed,

    /// <summary>It cannot be done without saying why.</summary>
    ReasonMissing,

    /// <summary>It is parked until a day that is to come, and none was given.</summary>
    DateMissing,

    /// <summary>Another case has to be named, not this one.</summary>
    OriginalMissing,
}
