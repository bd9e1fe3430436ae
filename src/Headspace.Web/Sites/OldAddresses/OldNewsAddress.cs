using System.Globalization;
using Headspace.Core.ContentModels;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Web.Sites.OldAddresses;

/// <summary><c>/2021/09/09/en-nyhed/</c>: news once lay below their date.</summary>
internal sealed class OldNewsAddress(
    IDocumentNavigationQueryService navigation, IPublishedContentStatusFilteringService published, IDocumentUrlService addresses)
{
    /// <summary>The article, or else the news of its year, or else all news; null if the address is no date.</summary>
    public IPublishedContent? Find(HeadspaceSite site, string[] segments)
    {
        if (segments is not [var year, var month, var day, .. var rest] || rest.Length > 1
            || !DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || site.Children<NewsList>(navigation, published)?.FirstOrDefault() is not { } news)
        {
            return null;
        }

        var years = news.Children<NewsYear>(navigation, published)?.ToList() ?? [];
        return ArticleOf(years, rest) ?? years.Find(candidate => candidate.Name == year) ?? (IPublishedContent)news;
    }

    private Article? ArticleOf(List<NewsYear> years, string[] rest) => rest is [var name]
        ? years.SelectMany(year => year.Children<Article>(navigation, published) ?? []).FirstOrDefault(article => addresses.IsSegmentOf(name, article))
        : null;
}
