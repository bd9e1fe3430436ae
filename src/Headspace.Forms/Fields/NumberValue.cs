namespace Headspace.Forms.Fields;

/// <summary>A whole number: øre, a year.</summary>
/// <param name="Number">The number.</param>
public sealed record NumberValue(long Number) : FieldValue;
