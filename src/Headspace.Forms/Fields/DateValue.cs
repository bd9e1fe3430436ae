namespace Headspace.Forms.Fields;

/// <summary>A day.</summary>
/// <param name="Day">The day.</param>
public sealed record DateValue(DateOnly Day) : FieldValue;
