using System.Globalization;
using System.Xml.Linq;
using Headspace.Cms.Website.Rendering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
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
    IPublicAccessService publicAccess,
    IWebHostEnvironment environment)
{
    /// <summary>A page whose property of this alias is true is left out.</summary>
    public const string NoIndexAlias = "noIndex";

    private static readonly XNamespace schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public IResult Sitemap(HttpContext context)
    {
        using var reference = contexts.EnsureUmbracoContext();
        var domains = site.Domains(context.Request).DistinctBy(domain => (domain.ContentId, domain.Culture)).ToList();
        if (domains.Count == 0)
        {
            return Results.NotFound();
        }

        var pages = domains.GroupBy(domain => domain.ContentId).SelectMany(ofRoot => ofRoot.SelectMany(PagesOf))
            .Where(page => page.Url.StartsWith("http", StringComparison.Ordinal))
            .DistinctBy(page => page.Url)
            .Select(page => new XElement(
                schema + "url",
                new XElement(schema + "loc", page.Url),
                new XElement(schema + "lastmod", page.UpdateDate.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))));
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

    /// <summary>The pages below a domain in its culture; one that does not vary has its address in the site's first domain alone.</summary>
    private IEnumerable<(string Url, DateTime UpdateDate)> PagesOf(Domain domain, int place)
    {
        if (site.Root(domain) is not { } root)
        {
            return [];
        }

        var guarded = publicAccess.GetAll().Select(entry => $",{entry.ProtectedNodeId},").ToList();
        return root.DescendantsOrSelf<IPublishedContent>(navigation, published, domain.Culture)
            .Where(page => (place == 0 || page.ContentType.VariesByCulture()) && !IsHidden(page) && page.TemplateId is not null)
            .Where(page => !guarded.Exists($"{page.Path},".Contains))
            .Select(page => (urls.GetUrl(page, UrlMode.Absolute, domain.Culture), page.UpdateDate));
    }

    private static bool IsHidden(IPublishedContent page) =>
        page.GetProperty(NoIndexAlias)?.GetValue() is true || page.GetProperty(Constants.Conventions.Content.NaviHide)?.GetValue() is true;
}
