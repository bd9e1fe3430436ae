namespace Headspace.Cms.Contracts.Search;

/// <summary>One document.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name in the culture of the query.</param>
/// <param name="Snippet">The place in its text that says most of what was searched for; plain text, to be encoded. Empty if it has no text.</param>
public sealed record SiteSearchHit(Guid Key, string Name, IReadOnlyList<SnippetPart> Snippet);
