namespace Headspace.Cms.Contracts.Search;

/// <summary>A piece of a snippet.</summary>
/// <param name="Text">Plain text with its spaces.</param>
/// <param name="IsMatch">Whether it is what was searched for, to be marked.</param>
public sealed record SnippetPart(string Text, bool IsMatch);
