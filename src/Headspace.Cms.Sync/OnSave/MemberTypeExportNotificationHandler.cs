using Headspace.Cms.Sync.ContentTypes;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Sync.OnSave;

internal sealed class MemberTypeExportNotificationHandler(SyncExporter exporter, MemberTypeHandler handler)
    : INotificationAsyncHandler<MemberTypeSavedNotification>,
        INotificationAsyncHandler<MemberTypeDeletedNotification>
{
    public Task HandleAsync(MemberTypeSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(handler, notification.SavedEntities);

    public Task HandleAsync(MemberTypeDeletedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var item in notification.DeletedEntities)
            exporter.Delete(handler, item.Key, item.Alias, item.Level);
        return Task.CompletedTask;
    }
}
