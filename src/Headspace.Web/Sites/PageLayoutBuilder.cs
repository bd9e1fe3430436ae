using System.Globalization;
using Headspace.Cms.Website.Rendering;
using Headspace.Core.ContentModels;
using Headspace.Web.Sites.Languages;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Headspace.Web.Sites;

/// <summary>Gathers what surrounds a page from the page and the root of its site.</summary>
internal sealed class PageLayoutBuilder(
    IUmbracoContextAccessor umbracoContext,
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    IPublishedUrlProvider urls,
    IPublishedValueFallback fallback,
    LanguageLinks languages,
    IDefaultCultureAccessor defaultCulture)
{
    /// <summary>The root of the site that the page is in.</summary>
    public IPublishedContent RootOf(IPublishedContent page) => page.Root<IPublishedContent>(navigation, published) ?? page;

    public PageLayout Build(IPublishedContent page)
    {
        var root = RootOf(page);
        var isRoot = root.Key == page.Key;
        var heading = (page as IHeading)?.Title is { Length: > 0 } title ? title : page.Name;
        var ownTitle = (page as ISeo)?.SeoTitle;
        var isMissing = umbracoContext.TryGetUmbracoContext(out var context) && context.PublishedRequest?.ResponseStatusCode == 404;
        var isPreview = context?.InPreviewMode == true;
        return new PageLayout(
            ownTitle is { Length: > 0 } ? ownTitle : isRoot ? heading : $"{heading} · {root.Name}",
            (page as ISeo)?.SeoDescription is { Length: > 0 } description ? description : (page as IHeading)?.Lead,
            isMissing ? null : urls.GetUrl(page, UrlMode.Absolute),
            CultureInfo.GetCultureInfo(page.ContentType.VariesByCulture() ? CultureInfo.CurrentCulture.Name : defaultCulture.DefaultCulture),
            isMissing ? new Dictionary<string, string>() : page.AlternateUrls(urls),
            languages.Build(isMissing ? null : page, root),
            isMissing || isPreview || (page as ISeo)?.NoIndex == true,
            urls.GetUrl(root),
            Menu(page, root, "mainMenu"),
            Menu(page, root, "footerMenu"),
            isPreview);
    }

    private List<MenuLink> Menu(IPublishedContent page, IPublishedContent root, string alias)
    {
        navigation.TryGetAncestorsOrSelfKeys(page.Key, out var trail);
        var keys = trail.ToHashSet();
        var items = root.Value<IEnumerable<IPublishedContent>>(fallback, alias) ?? [];
        return
        [
            .. items.InCulture<IPublishedContent>()
                .Where(item => item.IsVisible(fallback))
                .Select(item => new MenuLink(item.Name, urls.GetUrl(item), CurrentOf(item))),
        ];

        string? CurrentOf(IPublishedContent item) => item.Key == page.Key ? "page" : keys.Contains(item.Key) ? "true" : null;
    }
}
