using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.Hosting.Request;

internal sealed class UmbracoContextFactory(
    IUmbracoContextAccessor accessor,
    ICacheManager caches,
    IPreviewService preview,
    UriUtility uriUtility,
    IRequestAccessor request,
    IHostingEnvironment environment) : IUmbracoContextFactory
{
    public UmbracoContextReference EnsureUmbracoContext()
    {
        if (accessor.TryGetUmbracoContext(out var ambient))
        {
            return new UmbracoContextReference(ambient, false, accessor);
        }

        var context = new UmbracoContext(
            caches, preview, uriUtility, request.GetRequestUrl() ?? environment.ApplicationMainUrl, environment.IsDebugMode);
        accessor.Set(context);
        return new UmbracoContextReference(context, true, accessor);
    }
}
