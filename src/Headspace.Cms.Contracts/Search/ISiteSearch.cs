namespace Headspace.Cms.Contracts.Search;

/// <summary>
/// Full-text search in what every visitor can see: published documents that have a page and that nothing protects.
/// Core has no port for this.
/// </summary>
public interface ISiteSearch
{
    /// <summary>
    /// Finds the documents that hold every word of the query, inflected or as part of a longer word; those that hold them in
    /// their name come first.
    /// </summary>
    /// <remarks>May wait for the index.</remarks>
    /// <exception cref="Microsoft.AspNetCore.Http.BadHttpRequestException">There is no index yet; with the status 503.</exception>
    SiteSearchResult Search(SiteSearchQuery query);
}
