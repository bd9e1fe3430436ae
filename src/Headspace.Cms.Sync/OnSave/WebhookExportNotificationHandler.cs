using Headspace.Cms.Sync.Webhooks;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Sync.OnSave;

internal sealed class WebhookExportNotificationHandler(SyncExporter exporter, WebhookHandler handler)
    : INotificationAsyncHandler<WebhookSavedNotification>,
        INotificationAsyncHandler<WebhookDeletedNotification>
{
    public Task HandleAsync(WebhookSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(handler, notification.SavedEntities);

    public Task HandleAsync(WebhookDeletedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var item in notification.DeletedEntities)
            exporter.Delete(handler, item.Key, item.Url, null);
        return Task.CompletedTask;
    }
}
