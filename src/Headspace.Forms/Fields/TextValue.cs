namespace Headspace.Forms.Fields;

/// <summary>Text in its normal form: a number in E.164, a domain in lower case.</summary>
/// <param name="Text">The text.</param>
public sealed record TextValue(string Text) : FieldValue;
