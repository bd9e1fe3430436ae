namespace Headspace.Forms.Definitions;

/// <summary>
/// A version of the text that a person agrees to. A version that has been shown is never changed: a new wording is a new version, so
/// that an entry's consent can be proved word by word.
/// </summary>
/// <param name="FieldId">The consent field.</param>
/// <param name="Version">Its number, from 1, growing.</param>
/// <param name="From">The first day on which it is shown, Danish time.</param>
/// <param name="Text">The words.</param>
/// <param name="Channel">What the consent lets us use, as <c>email</c> or <c>sms</c>; null when it is no marketing.</param>
public sealed record ConsentText(Guid FieldId, int Version, DateOnly From, string Text, string? Channel = null);
