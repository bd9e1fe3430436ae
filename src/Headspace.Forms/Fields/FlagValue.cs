namespace Headspace.Forms.Fields;

/// <summary>Yes or no.</summary>
/// <param name="IsOn">Whether it is ticked.</param>
public sealed record FlagValue(bool IsOn) : FieldValue;
