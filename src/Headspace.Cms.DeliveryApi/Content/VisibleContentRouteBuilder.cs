using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Headspace.Cms.DeliveryApi.Content;

/// <summary>
/// Gives a route to what the caller may know of, and to nothing else. What has no route is left out wherever Core builds an answer:
/// as an item, as something picked, as the target of a link.
/// </summary>
internal sealed class VisibleContentRouteBuilder(
    ContentRoutes routes, IRequestMemberAccessService members, IOptionsMonitor<DeliveryApiSettings> settings) : IApiContentRouteBuilder
{
    public IApiContentRoute? Build(IPublishedContent content, string? culture = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return settings.CurrentValue.IsAllowedContentType(content.ContentType.Alias) && IsOpen(content) ? routes.RouteOf(content, culture) : null;
    }

    // The port is asked in memory and by the member of the request, who is known by now: nothing is waited for.
    private bool IsOpen(IPublishedContent content) =>
        !routes.IsProtected(content)
        || (settings.CurrentValue.MemberAuthorizationIsEnabled() && members.MemberHasAccessToAsync(content).GetAwaiter().GetResult() == PublicAccessStatus.AccessAccepted);
}
