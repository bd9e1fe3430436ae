using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;
using Sources = Umbraco.Cms.Core.Constants.ServerEvents.EventSource;
using Types = Umbraco.Cms.Core.Constants.ServerEvents.EventType;

namespace Headspace.Cms.ManagementApi.ServerEvents;

/// <summary>Makes events of what Core says has happened.</summary>
internal sealed class EntityEventSender(IServerEventRouter router) :
    INotificationAsyncHandler<ContentSavedNotification>,
    INotificationAsyncHandler<ContentPublishedNotification>,
    INotificationAsyncHandler<ContentUnpublishedNotification>,
    INotificationAsyncHandler<ContentMovedNotification>,
    INotificationAsyncHandler<ContentMovedToRecycleBinNotification>,
    INotificationAsyncHandler<ContentDeletedNotification>,
    INotificationAsyncHandler<MediaSavedNotification>,
    INotificationAsyncHandler<MediaMovedNotification>,
    INotificationAsyncHandler<MediaMovedToRecycleBinNotification>,
    INotificationAsyncHandler<MediaDeletedNotification>,
    INotificationAsyncHandler<ContentTypeSavedNotification>,
    INotificationAsyncHandler<ContentTypeDeletedNotification>,
    INotificationAsyncHandler<DataTypeSavedNotification>,
    INotificationAsyncHandler<DataTypeDeletedNotification>,
    INotificationAsyncHandler<DictionaryItemSavedNotification>,
    INotificationAsyncHandler<DictionaryItemDeletedNotification>,
    INotificationAsyncHandler<LanguageSavedNotification>,
    INotificationAsyncHandler<LanguageDeletedNotification>,
    INotificationAsyncHandler<UserSavedNotification>,
    INotificationAsyncHandler<UserDeletedNotification>,
    INotificationAsyncHandler<UserGroupSavedNotification>,
    INotificationAsyncHandler<UserGroupDeletedNotification>
{
    public Task HandleAsync(ContentSavedNotification notification, CancellationToken cancellationToken) => SavedAsync(Sources.Document, notification.SavedEntities);

    public Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.Document, Types.Updated, notification.PublishedEntities);

    public Task HandleAsync(ContentUnpublishedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.Document, Types.Updated, notification.UnpublishedEntities);

    public Task HandleAsync(ContentMovedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.Document, Types.Updated, notification.MoveInfoCollection.Select(move => move.Entity));

    public Task HandleAsync(ContentMovedToRecycleBinNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.Document, Types.Trashed, notification.MoveInfoCollection.Select(move => move.Entity));

    public Task HandleAsync(ContentDeletedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.Document, Types.Deleted, notification.DeletedEntities);

    public Task HandleAsync(MediaSavedNotification notification, CancellationToken cancellationToken) => SavedAsync(Sources.Media, notification.SavedEntities);

    public Task HandleAsync(MediaMovedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.Media, Types.Updated, notification.MoveInfoCollection.Select(move => move.Entity));

    public Task HandleAsync(MediaMovedToRecycleBinNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.Media, Types.Trashed, notification.MoveInfoCollection.Select(move => move.Entity));

    public Task HandleAsync(MediaDeletedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.Media, Types.Deleted, notification.DeletedEntities);

    public Task HandleAsync(ContentTypeSavedNotification notification, CancellationToken cancellationToken) => SavedAsync(Sources.DocumentType, notification.SavedEntities);

    public Task HandleAsync(ContentTypeDeletedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.DocumentType, Types.Deleted, notification.DeletedEntities);

    public Task HandleAsync(DataTypeSavedNotification notification, CancellationToken cancellationToken) => SavedAsync(Sources.DataType, notification.SavedEntities);

    public Task HandleAsync(DataTypeDeletedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.DataType, Types.Deleted, notification.DeletedEntities);

    public Task HandleAsync(DictionaryItemSavedNotification notification, CancellationToken cancellationToken) => SavedAsync(Sources.DictionaryItem, notification.SavedEntities);

    public Task HandleAsync(DictionaryItemDeletedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.DictionaryItem, Types.Deleted, notification.DeletedEntities);

    public Task HandleAsync(LanguageSavedNotification notification, CancellationToken cancellationToken) => SavedAsync(Sources.Language, notification.SavedEntities);

    public Task HandleAsync(LanguageDeletedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.Language, Types.Deleted, notification.DeletedEntities);

    public async Task HandleAsync(UserSavedNotification notification, CancellationToken cancellationToken)
    {
        await SavedAsync(Sources.User, notification.SavedEntities);

        // Whoever it is hears it too, whether or not they see users: their rights may be others now.
        foreach (var user in notification.SavedEntities)
        {
            await router.NotifyUserAsync(new ServerEvent { EventSource = Sources.CurrentUser, EventType = Types.Updated, Key = user.Key }, user.Key);
        }
    }

    public Task HandleAsync(UserDeletedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.User, Types.Deleted, notification.DeletedEntities);

    public Task HandleAsync(UserGroupSavedNotification notification, CancellationToken cancellationToken) => SavedAsync(Sources.UserGroup, notification.SavedEntities);

    public Task HandleAsync(UserGroupDeletedNotification notification, CancellationToken cancellationToken) => SendAsync(Sources.UserGroup, Types.Deleted, notification.DeletedEntities);

    private async Task SavedAsync(string source, IEnumerable<IEntity> entities)
    {
        foreach (var entity in entities)
        {
            var isNew = entity is IRememberBeingDirty memory && memory.WasPropertyDirty(nameof(IEntity.Id));
            await SendAsync(source, isNew ? Types.Created : Types.Updated, [entity]);
        }
    }

    private async Task SendAsync(string source, string type, IEnumerable<IEntity> entities)
    {
        foreach (var entity in entities)
        {
            var told = new ServerEvent { EventSource = source, EventType = type, Key = entity.Key };
            await (entity is IContentBase content ? router.RouteEventAsync(told, new ServerEventRoutingContext { EntityPath = content.Path }) : router.RouteEventAsync(told));
        }
    }
}
