namespace Headspace.Core.Enquiries;

/// <summary>Who asked.</summary>
/// <param name="Name">The name as typed.</param>
/// <param name="Email">The work address.</param>
/// <param name="Phone">In E.164; null when not told.</param>
/// <param name="Title">The title; null when not told.</param>
/// <param name="Department">The department, as chosen; null when not told.</param>
public sealed record EnquiryContact(string Name, string Email, string? Phone, string? Title, string? Department);
