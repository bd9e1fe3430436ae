namespace Headspace.Core.Enquiries;

/// <summary>What is to be done next in a case.</summary>
/// <param name="Text">What, in a line.</param>
/// <param name="On">The day by which its owner is reminded.</param>
public sealed record EnquiryAction(string Text, DateOnly On);
