using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Sites.OldAddresses;

internal static class UrlSegments
{
    /// <summary>Whether the page has this part of an address in one of the cultures that it is published in.</summary>
    public static bool IsSegmentOf(this IDocumentUrlService addresses, string segment, IPublishedContent page) => page.Cultures.Keys.Any(culture =>
        string.Equals(addresses.GetUrlSegment(page.Key, culture, isDraft: false), segment, StringComparison.OrdinalIgnoreCase));
}
