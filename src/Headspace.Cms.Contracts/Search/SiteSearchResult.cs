namespace Headspace.Cms.Contracts.Search;

/// <summary>What was found.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Hits">This page of them, the best first.</param>
/// <param name="Suggestion">If nothing was found: the query with words that do find something; otherwise null.</param>
public sealed record SiteSearchResult(long Total, IReadOnlyList<SiteSearchHit> Hits, string? Suggestion);
