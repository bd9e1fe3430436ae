namespace Headspace.Forms.Spam;

/// <summary>Something that speaks for spam.</summary>
/// <param name="Score">How much.</param>
/// <param name="Reason">What staff read, Danish.</param>
internal sealed record SpamSign(int Score, string Reason);
