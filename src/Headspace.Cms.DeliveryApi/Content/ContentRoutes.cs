using Headspace.Cms.Contracts.Rendering;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.DeliveryApi.Content;

/// <summary>
/// Where published content lies and whether it is protected, worked out once for each host, language and start item: every item,
/// picked item and link of an answer asks.
/// </summary>
internal sealed class ContentRoutes(
    ContentRouteMemory memory,
    ApiContentRouteBuilder builder,
    IPublicAccessService publicAccess,
    IRenderingDependencies dependencies,
    IRequestPreviewService preview,
    IRequestStartItemProvider startItems,
    IVariationContextAccessor variation,
    IHttpContextAccessor http)
{
    /// <summary>Where the content lies; null where it has no address.</summary>
    public IApiContentRoute? RouteOf(IPublishedContent content, string? culture)
    {
        dependencies.ReadAddress(content.Key);
        if (preview.IsPreview() || http.HttpContext?.Request is not { } request)
        {
            return builder.Build(content, culture);
        }

        var place = new ContentPlace(content.Key, culture, variation.VariationContext?.Culture, request.Scheme, request.Host, startItems.GetStartItem()?.Key);
        var known = memory.Current;
        return CopyOf(known.TryGetRoute(place, out var route) ? route : known.Keep(place, builder.Build(content, culture)));
    }

    /// <summary>Whether only some members may see the content.</summary>
    public bool IsProtected(IPublishedContent content)
    {
        var known = memory.Current;
        return known.IsProtected(content.Path) ?? known.Keep(content.Path, publicAccess.IsProtected(content.Path).Success);
    }

    // A link writes its query into the route that it gets.
    private static ApiContentRoute? CopyOf(IApiContentRoute? route) =>
        route is null ? null : new ApiContentRoute(route.Path, (ApiContentStartItem)route.StartItem);
}
