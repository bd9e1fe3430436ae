namespace Headspace.Core.Enquiries;

/// <summary>A wish to move a case.</summary>
/// <param name="To">Where to.</param>
/// <param name="By">Who: key of the user; null when the system does it.</param>
/// <param name="Reason">Why. Needed to put a case aside and to go back.</param>
/// <param name="ParkedUntil">Until when it is parked.</param>
/// <param name="DuplicateOf">The case that it is the same as.</param>
public sealed record EnquiryMove(EnquiryState To, Guid? By, string? Reason = null, DateOnly? ParkedUntil = null, Guid? DuplicateOf = null);
