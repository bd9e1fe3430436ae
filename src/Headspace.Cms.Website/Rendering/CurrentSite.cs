using Headspace.Cms.Website.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace Headspace.Cms.Website.Rendering;

/// <summary>Which of the sites a request is for.</summary>
internal sealed class CurrentSite(IDomainCache domains, IPublishedContentCache contents, IOptions<SiteViewOptions> options)
{
    /// <summary>The folder of the site's views; null on a host that no domain names.</summary>
    public string? ViewFolder(HttpContext context) =>
        Root(context) is { } root && options.Value.Folders.TryGetValue(root.ContentType.Alias, out var folder) ? folder : null;

    /// <summary>The site's root; null on a host that no domain names.</summary>
    public IPublishedContent? Root(HttpContext context) =>
        (context.Features.Get<UmbracoRouteValues>()?.Request.Domain ?? Domain(context.Request)) is { } domain
            ? contents.GetById(false, domain.ContentId)
            : null;

    /// <summary>The domain of the request, whatever its path and port.</summary>
    public Domain? Domain(HttpRequest request) => domains.GetAll(includeWildcards: false)
        .FirstOrDefault(domain => string.Equals(HostOf(domain.Name), request.Host.Host, StringComparison.OrdinalIgnoreCase));

    private static string HostOf(string name)
    {
        var host = name.AsSpan();
        if (host.IndexOf("://") is var scheme and >= 0)
        {
            host = host[(scheme + 3)..];
        }

        return host.IndexOfAny('/', ':') is var end and >= 0 ? host[..end].ToString() : host.ToString();
    }
}
