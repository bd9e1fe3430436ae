namespace Headspace.Forms.Definitions;

/// <summary>A value that can be chosen.</summary>
/// <param name="Value">What is sent and kept.</param>
/// <param name="Caption">What the visitor reads; null for the value.</param>
public sealed record FormPrevalue(string Value, string? Caption = null)
{
    /// <summary>What the visitor reads.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => string.IsNullOrEmpty(Caption) ? Value : Caption;
}
