namespace Headspace.Forms.Entries;

/// <summary>Entries that are gone.</summary>
/// <param name="Key">Key of this report.</param>
/// <param name="FormId">The form whose entries they were.</param>
/// <param name="At">When the last of them went.</param>
/// <param name="By">Who removed them: key of the user; null for the rule of the form.</param>
/// <param name="Reason">What they had in common, for staff, Danish. No answers of people.</param>
/// <param name="Count">How many.</param>
public sealed record EntryRemoval(Guid Key, Guid FormId, DateTimeOffset At, Guid? By, string Reason, int Count);
