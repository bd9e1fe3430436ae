using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;

namespace Headspace.Cms.PublishedCache;

/// <summary>Reads everything that is published, once, before the first request.</summary>
internal sealed class SeedingNotificationHandler(
    IDocumentCacheService documents, IMediaCacheService media, ILogger<SeedingNotificationHandler> logger)
    : INotificationAsyncHandler<UmbracoApplicationStartingNotification>
{
    public async Task HandleAsync(UmbracoApplicationStartingNotification notification, CancellationToken cancellationToken)
    {
        if (notification.RuntimeLevel != RuntimeLevel.Run)
        {
            return;
        }

        var started = TimeProvider.System.GetTimestamp();
        await media.SeedAsync(cancellationToken).ConfigureAwait(false);
        await documents.SeedAsync(cancellationToken).ConfigureAwait(false);
        logger.LogInformation(
            "Read the published content in {Milliseconds:0} ms", TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
    }
}
