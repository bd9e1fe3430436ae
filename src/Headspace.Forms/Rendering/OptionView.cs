namespace Headspace.Forms.Rendering;

/// <summary>Something that can be chosen.</summary>
/// <param name="Id">The id of its input.</param>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What the visitor reads.</param>
/// <param name="IsChosen">Whether it is chosen.</param>
public sealed record OptionView(string Id, string Value, string Text, bool IsChosen)
{
    /// <summary>What stands smaller beside it, as a price; null for nothing.</summary>
    public string? Aside { get; init; }
}
