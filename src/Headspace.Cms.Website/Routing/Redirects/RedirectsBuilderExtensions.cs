using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;

namespace Headspace.Cms.Website.Routing.Redirects;

internal static class RedirectsBuilderExtensions
{
    public static IUmbracoBuilder AddRedirects(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IRedirectTracker, RedirectTracker>();
        builder.Services.AddUnique<OldRoutes, OldRoutes>();
        return builder
            .AddNotificationHandler<ContentPublishingNotification, RedirectTrackingHandler>()
            .AddNotificationHandler<ContentPublishedNotification, RedirectTrackingHandler>()
            .AddNotificationHandler<ContentMovingNotification, RedirectTrackingHandler>()
            .AddNotificationHandler<ContentMovedNotification, RedirectTrackingHandler>();
    }
}
