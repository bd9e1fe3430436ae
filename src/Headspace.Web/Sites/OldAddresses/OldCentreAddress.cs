using Headspace.Core.ContentModels;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Web.Sites.OldAddresses;

/// <summary><c>/gladsaxe/</c>: every centre once lay at the root of the site, and posters still say so.</summary>
internal sealed class OldCentreAddress(
    IDocumentNavigationQueryService navigation, IPublishedContentStatusFilteringService published, IDocumentUrlService addresses)
{
    /// <summary>The centre that the address means; null if it means none.</summary>
    public Centre? Find(HeadspaceSite site, string[] segments) => segments is [var name] && site.CentrePage is { } list
        ? list.Children<Centre>(navigation, published)?.FirstOrDefault(centre => addresses.IsSegmentOf(name, centre))
        : null;
}
