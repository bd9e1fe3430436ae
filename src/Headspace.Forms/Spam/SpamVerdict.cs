namespace Headspace.Forms.Spam;

/// <summary>How much a post looks like spam.</summary>
/// <param name="Score">0 for not at all.</param>
/// <param name="Reasons">Why, for staff, Danish.</param>
/// <param name="IsSpam">Whether it goes into quarantine.</param>
public sealed record SpamVerdict(int Score, IReadOnlyList<string> Reasons, bool IsSpam);
