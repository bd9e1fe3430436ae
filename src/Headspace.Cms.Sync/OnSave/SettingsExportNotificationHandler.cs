using Headspace.Cms.Sync.ContentTypes;
using Headspace.Cms.Sync.DataTypes;
using Headspace.Cms.Sync.Dictionary;
using Headspace.Cms.Sync.Languages;
using Headspace.Cms.Sync.Templates;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Sync.OnSave;

internal sealed class SettingsExportNotificationHandler(
    SyncExporter exporter,
    LanguageHandler languages,
    DictionaryHandler dictionary,
    DataTypeHandler dataTypes,
    TemplateHandler templates,
    DocumentTypeHandler documentTypes,
    MediaTypeHandler mediaTypes)
    : INotificationAsyncHandler<LanguageSavedNotification>,
        INotificationAsyncHandler<LanguageDeletedNotification>,
        INotificationAsyncHandler<DictionaryItemSavedNotification>,
        INotificationAsyncHandler<DictionaryItemMovedNotification>,
        INotificationAsyncHandler<DictionaryItemDeletedNotification>,
        INotificationAsyncHandler<DataTypeSavedNotification>,
        INotificationAsyncHandler<DataTypeMovedNotification>,
        INotificationAsyncHandler<DataTypeDeletedNotification>,
        INotificationAsyncHandler<TemplateSavedNotification>,
        INotificationAsyncHandler<TemplateDeletedNotification>,
        INotificationAsyncHandler<ContentTypeSavedNotification>,
        INotificationAsyncHandler<ContentTypeMovedNotification>,
        INotificationAsyncHandler<ContentTypeDeletedNotification>,
        INotificationAsyncHandler<MediaTypeSavedNotification>,
        INotificationAsyncHandler<MediaTypeMovedNotification>,
        INotificationAsyncHandler<MediaTypeDeletedNotification>
{
    public Task HandleAsync(LanguageSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(languages, notification.SavedEntities);

    public Task HandleAsync(LanguageDeletedNotification notification, CancellationToken cancellationToken)
        => Each(notification.DeletedEntities, item => exporter.Delete(languages, languages.KeyOf(item), item.IsoCode, 0));

    public Task HandleAsync(DictionaryItemSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(dictionary, notification.SavedEntities);

    public Task HandleAsync(DictionaryItemMovedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(dictionary, notification.MoveInfoCollection.Select(move => move.Entity));

    public Task HandleAsync(DictionaryItemDeletedNotification notification, CancellationToken cancellationToken)
        => Each(notification.DeletedEntities, item => exporter.Delete(dictionary, item.Key, item.ItemKey, null));

    public Task HandleAsync(DataTypeSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(dataTypes, notification.SavedEntities);

    public Task HandleAsync(DataTypeMovedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(dataTypes, notification.MoveInfoCollection.Select(move => move.Entity));

    public Task HandleAsync(DataTypeDeletedNotification notification, CancellationToken cancellationToken)
        => Each(notification.DeletedEntities, item => exporter.Delete(dataTypes, item.Key, item.Name, item.Level));

    public Task HandleAsync(TemplateSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(templates, notification.SavedEntities);

    public Task HandleAsync(TemplateDeletedNotification notification, CancellationToken cancellationToken)
        => Each(notification.DeletedEntities, item => exporter.Delete(templates, item.Key, item.Alias, null));

    public Task HandleAsync(ContentTypeSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(documentTypes, notification.SavedEntities);

    public Task HandleAsync(ContentTypeMovedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(documentTypes, notification.MoveInfoCollection.Select(move => move.Entity));

    public Task HandleAsync(ContentTypeDeletedNotification notification, CancellationToken cancellationToken)
        => Each(notification.DeletedEntities, item => exporter.Delete(documentTypes, item.Key, item.Alias, item.Level));

    public Task HandleAsync(MediaTypeSavedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(mediaTypes, notification.SavedEntities);

    public Task HandleAsync(MediaTypeMovedNotification notification, CancellationToken cancellationToken)
        => exporter.SaveAsync(mediaTypes, notification.MoveInfoCollection.Select(move => move.Entity));

    public Task HandleAsync(MediaTypeDeletedNotification notification, CancellationToken cancellationToken)
        => Each(notification.DeletedEntities, item => exporter.Delete(mediaTypes, item.Key, item.Alias, item.Level));

    private static Task Each<T>(IEnumerable<T> items, Action<T> action)
    {
        foreach (var item in items)
            action(item);
        return Task.CompletedTask;
    }
}
