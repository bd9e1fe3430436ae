namespace Headspace.Forms.Rendering;

/// <summary>A line of the summary of errors.</summary>
/// <param name="Text">What is wrong.</param>
/// <param name="Target">The id of the input that it is about; null for the whole.</param>
public sealed record ErrorView(string Text, string? Target);
