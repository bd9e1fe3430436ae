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
        return builder
            .AddNotificationHandler<ContentPublishingNotification, RedirectTrackingHandler>()
            .AddNotificationHandler<ContentPublishedNotification, RedirectTrackingHandler>()
            .AddNotificationHandler<ContentMovingNotification, RedirectTrackingHandler>()
            .AddNotificationHandler<ContentMovedNotification, RedirectTrackingHandler>();
    }
}
