using Headspace.Cms.Sync.Documents;
using Headspace.Cms.Sync.MediaItems;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.OnSave;

internal sealed class MediaExportNotificationHandler(
    SyncExporter exporter,
    MediaHandler handler,
    MediaSerializer serializer,
    MediaFiles mediaFiles,
    IMediaService mediaService)
    : INotificationAsyncHandler<MediaSavedNotification>,
        INotificationAsyncHandler<MediaMovedNotification>,
        INotificationAsyncHandler<MediaMovedToRecycleBinNotification>,
        INotificationAsyncHandler<MediaDeletedNotification>
{
    public Task HandleAsync(MediaSavedNotification notification, CancellationToken cancellationToken) => SaveAsync(notification.SavedEntities);

    public Task HandleAsync(MediaMovedNotification notification, CancellationToken cancellationToken)
        => SaveAsync(notification.MoveInfoCollection.SelectMany(move => Branch(move.Entity)));

    public Task HandleAsync(MediaMovedToRecycleBinNotification notification, CancellationToken cancellationToken)
        => SaveAsync(notification.MoveInfoCollection.SelectMany(move => Branch(move.Entity)));

    public Task HandleAsync(MediaDeletedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var media in notification.DeletedEntities)
            exporter.Delete(handler, media.Key, media.Name, NodeXml.LevelOf(media));
        return Task.CompletedTask;
    }

    private async Task SaveAsync(IEnumerable<IMedia> saved)
    {
        if (!exporter.IsOn(handler))
            return;

        var items = saved.ToArray();
        await exporter.SaveAsync(handler, items);
        foreach (var media in items)
            mediaFiles.Export(serializer.Serialize(media, handler.Options));
    }

    private IEnumerable<IMedia> Branch(IMedia media)
        => exporter.IsOn(handler) ? [media, .. mediaService.GetPagedDescendants(media.Id, 0, int.MaxValue, out _)] : [];
}
