using System.Globalization;
using Headspace.Cms.Contracts.Search;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace Headspace.Web.Sites.Search;

/// <summary>Searches the site of a page for what its visitor has typed.</summary>
internal sealed class SearchResultsBuilder(ISiteSearch search, PageLayoutBuilder layouts, IPublishedUrlProvider urls)
{
    private const string TextField = "q";
    private const string PartField = "del";
    private const int PerPart = 10;
    private const int LastPart = 50;
    private const int LongestText = 200;

    public SearchResults Build(IPublishedContent page, IQueryCollection query)
    {
        var text = query[TextField].ToString().Trim();
        text = text.Length > LongestText ? text[..LongestText] : text;
        var part = int.TryParse(query[PartField], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, LastPart) : 1;
        if (text.Length == 0)
        {
            return new SearchResults(text, null, [], null, part, false);
        }

        try
        {
            var culture = CultureInfo.CurrentCulture.Name;
            var found = search.Search(new SiteSearchQuery(text, culture, layouts.RootOf(page).Key, (part - 1) * PerPart, PerPart));
            var hits = found.Hits.Where(hit => hit.Key != page.Key).Select(hit => (hit, urls.GetUrl(hit.Key, culture: culture))).ToList();
            return new SearchResults(text, found.Total, hits, found.Suggestion, part, part < LastPart && found.Total > part * PerPart);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            return new SearchResults(text, null, [], null, part, false);
        }
    }
}
