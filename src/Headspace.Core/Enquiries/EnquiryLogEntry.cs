namespace Headspace.Core.Enquiries;

/// <summary>One line of a case's log; lines are added, never changed.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: key of the user; null when the system did it.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after; the same for a note.</param>
/// <param name="Reason">Why, or what was noted; null where none is needed.</param>
public sealed record EnquiryLogEntry(DateTimeOffset At, Guid? By, EnquiryState From, EnquiryState To, string? Reason);
