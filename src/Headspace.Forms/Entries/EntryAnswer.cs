using Headspace.Forms.Definitions;

namespace Headspace.Forms.Entries;

/// <summary>One answer for people.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">What was answered, plain text.</param>
public sealed record EntryAnswer(FormField Field, string Text);
