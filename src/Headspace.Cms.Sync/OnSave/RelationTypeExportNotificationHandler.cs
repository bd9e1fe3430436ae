using Headspace.Cms.Sync.RelationTypes;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Sync.OnSave;

internal sealed class RelationTypeExportNotificationHandler(SyncExporter exporter, RelationTypeHandler handler)
    : INotificationAsyncHandler<RelationTypeSavedNotification>,
        INotificationAsyncHandler<RelationTypeDeletedNotification>
{
    public Task HandleAsync(RelationTypeSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(handler, notification.SavedEntities);

    public Task HandleAsync(RelationTypeDeletedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var item in notification.DeletedEntities)
            exporter.Delete(handler, item.Key, item.Alias, 0);
        return Task.CompletedTask;
    }
}
