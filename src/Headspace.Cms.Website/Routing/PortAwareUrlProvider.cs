using Headspace.Cms.Contracts.Rendering;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.Website.Routing;

/// <summary>
/// Core's own addresses, with the port of the current request on a domain that names none: Core leaves it out, and
/// so its links fail wherever a site is not on port 80 or 443. Who previews stays on the host of the preview, whose cookie no
/// other host is sent: there a document that has its address on another, or none yet, is linked by its key.
/// </summary>
internal sealed class PortAwareUrlProvider(
    IOptionsMonitor<RequestHandlerSettings> requestSettings,
    ILogger<NewDefaultUrlProvider> logger,
    ISiteDomainMapper siteDomainMapper,
    IUmbracoContextAccessor umbracoContextAccessor,
    UriUtility uriUtility,
    IPublishedContentCache publishedContentCache,
    IDomainCache domainCache,
    IIdKeyMap idKeyMap,
    IDocumentUrlService documentUrlService,
    IDocumentNavigationQueryService navigationQueryService,
    IPublishedContentStatusFilteringService publishedContentStatusFilteringService,
    ILanguageService languageService,
    IRenderingDependencies dependencies)
    : NewDefaultUrlProvider(
        requestSettings,
        logger,
        siteDomainMapper,
        umbracoContextAccessor,
        uriUtility,
        publishedContentCache,
        domainCache,
        idKeyMap,
        documentUrlService,
        navigationQueryService,
        publishedContentStatusFilteringService,
        languageService)
{
    private readonly IUmbracoContextAccessor contexts = umbracoContextAccessor;

    public override UrlInfo? GetUrl(IPublishedContent content, UrlMode mode, string? culture, Uri current)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(current);
        dependencies.ReadAddress(content.Key);
        var info = WithPort(base.GetUrl(content, mode, culture, current), mode, current);
        return contexts.TryGetUmbracoContext(out var context) && context.InPreviewMode && !IsHere(info?.Url, current)
            ? ByKey(content.Key, mode, culture, current)
            : info;
    }

    public override IEnumerable<UrlInfo> GetOtherUrls(int id, Uri current) =>
        base.GetOtherUrls(id, current).Select(url => WithPort(url, UrlMode.Absolute, current)!);

    private static bool IsHere(Uri? url, Uri current) => url is not null && (url.IsAbsoluteUri ? url.Authority == current.Authority : url.OriginalString is ['/', ..]);

    private UrlInfo ByKey(Guid key, UrlMode mode, string? culture, Uri current)
    {
        var path = $"/{key}{(culture is { Length: > 0 } ? $"?culture={Uri.EscapeDataString(culture)}" : null)}";
        return UrlInfo.FromUri(mode == UrlMode.Absolute ? new Uri(current, path) : new Uri(path, UriKind.Relative), Alias, culture);
    }

    private UrlInfo? WithPort(UrlInfo? info, UrlMode mode, Uri current)
    {
        if (info?.Url is not { IsAbsoluteUri: true, IsDefaultPort: true } url || current.IsDefaultPort || url.Scheme != current.Scheme)
        {
            return info;
        }

        var withPort = new UriBuilder(url) { Port = current.Port }.Uri;
        return mode == UrlMode.Auto && withPort.Authority == current.Authority
            ? UrlInfo.FromUri(new Uri(withPort.PathAndQuery, UriKind.Relative), Alias, info.Culture)
            : UrlInfo.FromUri(withPort, Alias, info.Culture);
    }
}
