using Headspace.Cms.Sync.Documents;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.OnSave;

internal sealed class BlueprintExportNotificationHandler(SyncExporter exporter, BlueprintHandler handler)
    : INotificationAsyncHandler<ContentTreeChangeNotification>,
        INotificationAsyncHandler<ContentDeletedBlueprintNotification>
{
    // A blueprint that is moved into another folder says so in no other way.
    public Task HandleAsync(ContentTreeChangeNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(handler, notification.Changes
            .Where(change => change.Item.Blueprint && !change.ChangeTypes.HasType(TreeChangeTypes.Remove))
            .Select(change => change.Item));

    public Task HandleAsync(ContentDeletedBlueprintNotification notification, CancellationToken cancellationToken)
    {
        foreach (var blueprint in notification.DeletedBlueprints)
            exporter.Delete(handler, blueprint.Key, blueprint.Name, NodeXml.LevelOf(blueprint));
        return Task.CompletedTask;
    }
}
