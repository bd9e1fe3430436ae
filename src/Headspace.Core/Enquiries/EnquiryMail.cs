namespace Headspace.Core.Enquiries;

/// <summary>A mail that was written in a case.</summary>
/// <param name="Key">Its key.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text; an empty line parts paragraphs.</param>
public sealed record EnquiryMail(Guid Key, string To, string Subject, string Text);
