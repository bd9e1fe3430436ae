namespace Headspace.Forms.Entries;

/// <summary>What a field was answered with.</summary>
/// <param name="FieldId">The field.</param>
/// <param name="Text">The answer, or a part of it, in any case.</param>
/// <param name="IsWhole">Whether it is the whole answer.</param>
public sealed record EntryAnswerFilter(Guid FieldId, string Text, bool IsWhole);
