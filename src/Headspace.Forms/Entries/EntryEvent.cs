namespace Headspace.Forms.Entries;

/// <summary>Something that staff did with an entry.</summary>
/// <param name="Key">Its key.</param>
/// <param name="EntryKey">The entry.</param>
/// <param name="At">When.</param>
/// <param name="By">Who: key of the user; null for the system.</param>
/// <param name="Kind">What.</param>
/// <param name="Text">What was noted; for the rest what staff should know of it, Danish; null for nothing. No answers of people.</param>
public sealed record EntryEvent(Guid Key, Guid EntryKey, DateTimeOffset At, Guid? By, EntryEventKind Kind, string? Text);
