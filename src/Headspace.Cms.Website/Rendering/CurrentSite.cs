using Headspace.Cms.Website.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;

namespace Headspace.Cms.Website.Rendering;

/// <summary>Which of the sites a request is for.</summary>
internal sealed class CurrentSite(
    IDomainCache domains, IPublishedContentCache contents, IDocumentNavigationQueryService navigation, IOptions<SiteViewOptions> options)
{
    /// <summary>The folder of the site's views; null on a host that no domain names.</summary>
    public string? ViewFolder(HttpContext context) =>
        Root(context) is { } root && options.Value.Folders.TryGetValue(root.ContentType.Alias, out var folder) ? folder : null;

    /// <summary>
    /// The site's root: the nearest document with views of its own, at or above that which the domain leads to, for a page of a site
    /// may have a host of its own. Null on a host that no domain names.
    /// </summary>
    public IPublishedContent? Root(HttpContext context)
    {
        var routed = context.Features.Get<UmbracoRouteValues>()?.Request;
        return routed?.PublishedContent is { } shown && shown.IsDraft() && RootOf(shown) is { } root ? root
            : (routed?.Domain ?? Domain(context.Request)) is { } domain && Root(domain) is { } top ? RootOf(top) ?? top
            : null;
    }

    /// <summary>The document that a domain leads to; null if it is not published.</summary>
    public IPublishedContent? Root(Domain domain) => contents.GetById(false, domain.ContentId);

    /// <summary>The domain of the request: of those of its host the one whose path is the longest that the request's begins with.</summary>
    public Domain? Domain(HttpRequest request) => Domains(request)
        .Where(domain => request.Path.StartsWithSegments(Parse(domain.Name).Path, StringComparison.OrdinalIgnoreCase))
        .MaxBy(domain => Parse(domain.Name).Path.Value!.Length);

    /// <summary>All domains of the request's host, whatever their paths and ports.</summary>
    public IEnumerable<Domain> Domains(HttpRequest request) => domains.GetAll(includeWildcards: false)
        .Where(domain => string.Equals(Parse(domain.Name).Host, request.Host.Host, StringComparison.OrdinalIgnoreCase));

    // A draft is seen by its key on every host, though nothing above it is published: what it looks like follows from where it lies.
    private IPublishedContent? RootOf(IPublishedContent content) =>
        navigation.TryGetAncestorsOrSelfKeys(content.Key, out var keys)
            ? keys.Select(key => contents.GetById(content.IsDraft(), key)).FirstOrDefault(found => found is not null && options.Value.Folders.ContainsKey(found.ContentType.Alias))
            : null;

    private static (string Host, PathString Path) Parse(string name)
    {
        var host = name.AsSpan();
        if (host.IndexOf("://") is var scheme and >= 0)
        {
            host = host[(scheme + 3)..];
        }

        var path = host.IndexOf('/') is var slash and >= 0 ? host[slash..].TrimEnd('/').ToString() : string.Empty;
        return (host.IndexOfAny('/', ':') is var end and >= 0 ? host[..end].ToString() : host.ToString(), path);
    }
}
