using Headspace.Forms.Entries;

namespace Headspace.Forms.Submission;

/// <summary>An answer that a page does not show again and the visitor need not give again.</summary>
/// <param name="Alias">The field's alias.</param>
/// <param name="Texts">A number or a password.</param>
/// <param name="Files">Files that lie in the storage already.</param>
public sealed record KeptAnswer(string Alias, IReadOnlyList<string> Texts, IReadOnlyList<StoredFile> Files);
