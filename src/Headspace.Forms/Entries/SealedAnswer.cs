namespace Headspace.Forms.Entries;

/// <summary>An answer that only <see cref="IAnswerSealer"/> can open.</summary>
/// <param name="Masked">What may be shown of it, such as <c>010190-••••</c>.</param>
/// <param name="Sealed">The sealed text.</param>
public sealed record SealedAnswer(string Masked, string Sealed) : Fields.FieldValue;
