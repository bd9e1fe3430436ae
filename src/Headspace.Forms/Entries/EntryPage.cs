namespace Headspace.Forms.Entries;

/// <summary>A part of a list of entries.</summary>
/// <param name="Total">How long the whole list is.</param>
/// <param name="Entries">What stands in that part.</param>
public sealed record EntryPage(int Total, IReadOnlyList<FormEntry> Entries);
