using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.PropertyEditors.MultiUrlPicker;

/// <summary>Links as the Delivery API shows them.</summary>
internal sealed class LinkRoutes(
    IApiMediaUrlProvider mediaUrlProvider,
    IApiContentNameProvider nameProvider,
    IApiContentRouteBuilder routeBuilder)
{
    public ApiLink? Build(StoredLink link, IPublishedContent? target)
    {
        if (link.Udi is null)
            return ApiLink.External(link.Name, link.Url + link.QueryString, link.QueryString, link.Target);

        if (target is null)
            return null;

        var title = string.IsNullOrWhiteSpace(link.Name) ? nameProvider.GetName(target) : link.Name;
        if (target.ItemType is PublishedItemType.Media)
            return ApiLink.Media(title, mediaUrlProvider.GetUrl(target) + link.QueryString, link.QueryString, link.Target, target.Key, target.ContentType.Alias);

        return routeBuilder.Build(target, link.Culture) is { } route
            ? ApiLink.Content(title, link.QueryString, link.Target, target.Key, target.ContentType.Alias, route, link.Culture)
            : null;
    }
}
