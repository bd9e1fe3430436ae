using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.Hosting.Request;

/// <summary>What a request or a background job sees of the published site.</summary>
internal sealed class UmbracoContext(ICacheManager caches, IPreviewService preview, UriUtility uriUtility, Uri originalUrl, bool debug)
    : IUmbracoContext
{
    private Uri? cleanedUrl;
    private bool? inPreview;

    public DateTime ObjectCreated { get; } = DateTime.Now;

    public Uri OriginalRequestUrl => originalUrl;

    public Uri CleanedUmbracoUrl => cleanedUrl ??= uriUtility.UriToUmbraco(originalUrl);

    public IPublishedContentCache Content => caches.Content;

    public IPublishedMediaCache Media => caches.Media;

    public IDomainCache Domains => caches.Domains;

    public IPublishedRequest? PublishedRequest { get; set; }

    public bool IsDebug => debug;

    public bool InPreviewMode => inPreview ??= preview.IsInPreview();

    public void Dispose()
    {
    }
}
