namespace Headspace.Core.Enquiries;

/// <summary>One line of a case's log; lines are added, never changed.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: key of the user; null when the system did it.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after; the same where it was not moved.</param>
/// <param name="Reason">Why, or what was noted or agreed; null where none is needed.</param>
public sealed record EnquiryLogEntry(DateTimeOffset At, Guid? By, EnquiryState From, EnquiryState To, string? Reason)
{
    /// <summary>What the line tells.</summary>
    public EnquiryLogKind Kind { get; init; }

    /// <summary>The mail that was written; null for lines that are none.</summary>
    public EnquiryMail? Mail { get; init; }

    /// <summary>Who got the case, as key of the user; null for nobody, and for lines that do not tell it.</summary>
    public Guid? Owner { get; init; }
}
