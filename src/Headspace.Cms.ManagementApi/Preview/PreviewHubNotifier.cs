using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Sync;

namespace Headspace.Cms.ManagementApi.Preview;

/// <summary>Tells open previews of changed documents, whichever node they were changed at.</summary>
internal sealed class PreviewHubNotifier(IHubContext<PreviewHub> hub) : INotificationAsyncHandler<ContentCacheRefresherNotification>
{
    public async Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        if (notification.MessageType is not MessageType.RefreshByPayload || notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads)
        {
            return;
        }

        foreach (var key in payloads.Where(payload => !payload.Blueprint).Select(payload => payload.Key).OfType<Guid>().Distinct())
        {
            await hub.Clients.All.SendAsync(PreviewHub.Refreshed, key, cancellationToken);
        }
    }
}
