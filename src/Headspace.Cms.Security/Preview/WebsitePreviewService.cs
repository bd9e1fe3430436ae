using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.Security.Preview;

#pragma warning disable CS0618 // Core marks the token's port obsolete and asks for it all the same

/// <summary>Core's preview, for pages of the sites alone: the browser's cookie reaches the backoffice too, which goes on to tell what is published.</summary>
internal sealed class WebsitePreviewService(
    ICookieManager cookies,
    IPreviewTokenGenerator tokens,
    IServiceScopeFactory scopes,
    IRequestCache requestCache,
    IOptions<GlobalSettings> settings,
    IRequestAccessor request,
    UmbracoRequestPaths paths)
    : PreviewService(cookies, tokens, scopes, requestCache, settings, request, paths), IPreviewService
{
    private readonly IRequestAccessor request = request;
    private readonly UmbracoRequestPaths paths = paths;

    bool IPreviewService.IsInPreview() =>
        request.GetRequestUrl() is { } url && !paths.IsBackOfficeRequest(url.AbsolutePath) && IsInPreview();
}
