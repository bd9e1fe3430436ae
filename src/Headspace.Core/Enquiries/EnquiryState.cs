namespace Headspace.Core.Enquiries;

/// <summary>How far a municipality's wish for a headspace has come, in the order of the steps; the last three stand beside it.</summary>
public enum EnquiryState
{
    /// <summary>It came in.</summary>
    New,

    /// <summary>The sender was told that it came in.</summary>
    Acknowledged,

    /// <summary>A person has answered, and it is clear what is wanted.</summary>
    Qualified,

    /// <summary>A meeting is agreed or was held.</summary>
    Meeting,

    /// <summary>Committees and council deal with it.</summary>
    InPoliticalProcess,

    /// <summary>An agreement is being written.</summary>
    AgreementDraft,

    /// <summary>It is signed.</summary>
    AgreementSigned,

    /// <summary>Premises are looked for and fitted out.</summary>
    Premises,

    /// <summary>Staff and volunteers are looked for.</summary>
    Recruiting,

    /// <summary>The centre is announced.</summary>
    OpeningSoon,

    /// <summary>The centre is open.</summary>
    Open,

    /// <summary>It rests until a day.</summary>
    Parked,

    /// <summary>It came to nothing.</summary>
    Declined,

    /// <summary>It is the same as another.</summary>
    Duplicate,
}
