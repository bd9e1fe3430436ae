using Headspace.Cms.Contracts.Search;

namespace Headspace.Web.Sites.Search;

/// <summary>What the search page shows.</summary>
/// <param name="Text">What is searched for; empty where nothing is.</param>
/// <param name="Total">How many pages were found; null where nothing was searched for, or the search is not ready.</param>
/// <param name="Hits">The pages of this part of the result, with their addresses.</param>
/// <param name="Suggestion">What may have been meant where nothing was found.</param>
/// <param name="Part">Which part of the result it is, from 1.</param>
/// <param name="HasMore">Whether another part follows.</param>
public sealed record SearchResults(string Text, long? Total, IReadOnlyList<(SiteSearchHit Hit, string Url)> Hits, string? Suggestion, int Part, bool HasMore)
{
    /// <summary>Whether something was searched for before there was an index to search.</summary>
    public bool IsNotReady => Text.Length > 0 && Total is null;
}
