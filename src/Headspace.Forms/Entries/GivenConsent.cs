namespace Headspace.Forms.Entries;

/// <summary>What a person agreed to: the proof is the version of the text, the entry's time and its form.</summary>
/// <param name="FieldId">The consent field.</param>
/// <param name="TextVersion">The version that was shown; 0 for a field without versions.</param>
/// <param name="Channel">What it lets us use; null when it is no marketing.</param>
public sealed record GivenConsent(Guid FieldId, int TextVersion, string? Channel);
