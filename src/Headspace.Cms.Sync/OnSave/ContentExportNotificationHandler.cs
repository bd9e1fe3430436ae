using Headspace.Cms.Sync.Documents;
using Headspace.Cms.Sync.Domains;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.OnSave;

internal sealed class ContentExportNotificationHandler(
    SyncExporter exporter,
    DocumentHandler documents,
    DomainHandler domains,
    IContentService contentService)
    : INotificationAsyncHandler<ContentSavedNotification>,
        INotificationAsyncHandler<ContentPublishedNotification>,
        INotificationAsyncHandler<ContentUnpublishedNotification>,
        INotificationAsyncHandler<ContentMovedNotification>,
        INotificationAsyncHandler<ContentMovedToRecycleBinNotification>,
        INotificationAsyncHandler<ContentDeletedNotification>,
        INotificationAsyncHandler<DomainSavedNotification>,
        INotificationAsyncHandler<DomainDeletedNotification>
{
    public Task HandleAsync(ContentSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(documents, notification.SavedEntities);

    public Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(documents, notification.PublishedEntities);

    public Task HandleAsync(ContentUnpublishedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(documents, notification.UnpublishedEntities);

    public Task HandleAsync(ContentMovedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(documents, notification.MoveInfoCollection.SelectMany(move => Branch(move.Entity)));

    public Task HandleAsync(ContentMovedToRecycleBinNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(documents, notification.MoveInfoCollection.SelectMany(move => Branch(move.Entity)));

    public Task HandleAsync(ContentDeletedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var content in notification.DeletedEntities)
            exporter.Delete(documents, content.Key, content.Name, NodeXml.LevelOf(content));
        return Task.CompletedTask;
    }

    public Task HandleAsync(DomainSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(domains, notification.SavedEntities);

    public Task HandleAsync(DomainDeletedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var domain in notification.DeletedEntities)
            exporter.Delete(domains, domains.KeyOf(domain), domain.DomainName, null);
        return Task.CompletedTask;
    }

    // Level and path of those below have changed, too.
    private IEnumerable<IContent> Branch(IContent content)
        => exporter.IsOn(documents) ? [content, .. contentService.GetPagedDescendants(content.Id, 0, int.MaxValue, out _)] : [];
}
