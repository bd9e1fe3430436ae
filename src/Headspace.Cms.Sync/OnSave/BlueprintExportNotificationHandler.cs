using Headspace.Cms.Sync.Documents;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Sync.OnSave;

internal sealed class BlueprintExportNotificationHandler(SyncExporter exporter, BlueprintHandler handler)
    : INotificationAsyncHandler<ContentSavedBlueprintNotification>,
        INotificationAsyncHandler<ContentDeletedBlueprintNotification>
{
    public Task HandleAsync(ContentSavedBlueprintNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(handler, [notification.SavedBlueprint]);

    public Task HandleAsync(ContentDeletedBlueprintNotification notification, CancellationToken cancellationToken)
    {
        foreach (var blueprint in notification.DeletedBlueprints)
            exporter.Delete(handler, blueprint.Key, blueprint.Name, NodeXml.LevelOf(blueprint));
        return Task.CompletedTask;
    }
}
