using System.Xml.Linq;
using Headspace.Cms.Website.Rendering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Headspace.Cms.Website.Sitemap;

/// <summary>What a site tells search engines: <c>sitemap.xml</c> and <c>robots.txt</c>, each host its own.</summary>
internal sealed class SiteFiles(
    CurrentSite site,
    IUmbracoContextFactory contexts,
    IPublishedUrlProvider urls,
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    IWebHostEnvironment environment)
{
    /// <summary>A page whose property of this alias is true is left out.</summary>
    public const string NoIndexAlias = "noIndex";

    private static readonly XNamespace schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public IResult Sitemap(HttpContext context)
    {
        using var reference = contexts.EnsureUmbracoContext();
        if (site.Domain(context.Request) is not { } domain || site.Root(context) is not { } root)
        {
            return Results.NotFound();
        }

        var pages = root.DescendantsOrSelf<IPublishedContent>(navigation, published, domain.Culture)
            .Where(page => page.TemplateId is not null && !IsHidden(page))
            .Select(page => (Url: urls.GetUrl(page, UrlMode.Absolute, domain.Culture), page.UpdateDate))
            .Where(page => page.Url.StartsWith("http", StringComparison.Ordinal))
            .Select(page => new XElement(
                schema + "url",
                new XElement(schema + "loc", page.Url),
                new XElement(schema + "lastmod", page.UpdateDate.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture))));
        var document = new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement(schema + "urlset", pages));
        return Results.Text(document.Declaration + "\n" + document, "application/xml; charset=utf-8");
    }

    public IResult Robots(HttpContext context)
    {
        if (site.Domain(context.Request) is null)
        {
            return Results.NotFound();
        }

        // A copy of the site for testing must not be found instead of the site.
        var rule = environment.IsProduction() ? "Disallow:" : "Disallow: /";
        var sitemap = UriHelper.BuildAbsolute(context.Request.Scheme, context.Request.Host, path: "/sitemap.xml");
        return Results.Text($"User-agent: *\n{rule}\nSitemap: {sitemap}\n", "text/plain; charset=utf-8");
    }

    private static bool IsHidden(IPublishedContent page) => page.GetProperty(NoIndexAlias)?.GetValue() is true;
}
