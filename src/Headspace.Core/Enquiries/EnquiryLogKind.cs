namespace Headspace.Core.Enquiries;

/// <summary>What a line of a case's log tells. The numbers are stored.</summary>
public enum EnquiryLogKind
{
    /// <summary>It was moved to a state.</summary>
    Moved = 0,

    /// <summary>Somebody noted something.</summary>
    Note = 1,

    /// <summary>A mail was written.</summary>
    Mail = 2,

    /// <summary>It was given to somebody, or to nobody.</summary>
    Assigned = 3,

    /// <summary>What is to be done next was agreed, or it was done.</summary>
    Planned = 4,

    /// <summary>The people at the municipality were changed.</summary>
    People = 5,

    /// <summary>The page of the centre was made.</summary>
    CentrePage = 6,
}
