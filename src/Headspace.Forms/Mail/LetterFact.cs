namespace Headspace.Forms.Mail;

/// <summary>A line of a list in a mail.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its value, plain text.</param>
public sealed record LetterFact(string Label, string Value);
