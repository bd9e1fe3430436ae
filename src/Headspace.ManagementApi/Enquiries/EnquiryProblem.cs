namespace Headspace.ManagementApi.Enquiries;

/// <summary>Why nothing was done with a case.</summary>
internal enum EnquiryProblem
{
    /// <summary>Nobody has this code, or it is no municipality's.</summary>
    UnknownMunicipality,

    /// <summary>A person has no name, or an address that is none.</summary>
    InvalidPerson,

    /// <summary>Too many people are named.</summary>
    TooManyPeople,

    /// <summary>Who shall have it does not work in the section.</summary>
    UnknownOwner,

    /// <summary>The mail has no address, subject or text.</summary>
    InvalidMail,

    /// <summary>A text is longer than can be kept.</summary>
    TooLong,
}
