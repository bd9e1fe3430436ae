namespace Headspace.Cms.Contracts.Search;

/// <summary>What is searched for.</summary>
/// <param name="Text">As somebody typed it: only its words count, and no more than the first ten.</param>
/// <param name="Culture">ISO code; documents that do not vary by culture are found in every one.</param>
/// <param name="Below">Key of the document below which to search, itself included; null for everywhere.</param>
/// <param name="Skip">Hits to leave out from the beginning.</param>
/// <param name="Take">Most hits to return; 0 counts only.</param>
public sealed record SiteSearchQuery(string Text, string Culture, Guid? Below = null, int Skip = 0, int Take = 10);
