namespace Headspace.Core.Newsletters;

/// <summary>Proof of a consent (GDPR art. 7): which words were agreed to, when and where. Nothing of the network is kept.</summary>
/// <param name="EntryKey">The entry that it was given with; the same entry is the same consent.</param>
/// <param name="FormId">The form.</param>
/// <param name="FieldId">The consent field, whose texts the form keeps word by word.</param>
/// <param name="TextVersion">The version of the text that was shown.</param>
/// <param name="Channel">What it lets us use, such as <c>email</c>.</param>
/// <param name="GivenAt">When the box was ticked.</param>
/// <param name="ConfirmedAt">When the address said yes by its link; null before.</param>
public sealed record NewsletterConsent(
    Guid EntryKey, Guid FormId, Guid FieldId, int TextVersion, string Channel, DateTimeOffset GivenAt, DateTimeOffset? ConfirmedAt = null);
