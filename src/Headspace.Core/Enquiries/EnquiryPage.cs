namespace Headspace.Core.Enquiries;

/// <summary>A part of a list of cases.</summary>
/// <param name="Total">How many there are in the whole list.</param>
/// <param name="Enquiries">The part.</param>
public sealed record EnquiryPage(int Total, IReadOnlyList<Enquiry> Enquiries);
