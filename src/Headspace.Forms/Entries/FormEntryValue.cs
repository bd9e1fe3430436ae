namespace Headspace.Forms.Entries;

/// <summary>An answer as it is kept.</summary>
/// <param name="FieldId">The field.</param>
/// <param name="Alias">The field's alias when it was answered.</param>
/// <param name="Value">What was answered. A number that must not be readable in the database is <see cref="SealedAnswer"/>.</param>
public sealed record FormEntryValue(Guid FieldId, string Alias, Fields.FieldValue Value);
