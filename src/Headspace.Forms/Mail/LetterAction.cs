namespace Headspace.Forms.Mail;

/// <summary>A link in a mail.</summary>
/// <param name="Label">What it does.</param>
/// <param name="Url">Where it leads; absolute.</param>
public sealed record LetterAction(string Label, Uri Url);
