using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Sync.OnSave;

internal static class ExportOnSaveBuilderExtensions
{
    public static IUmbracoBuilder AddExportOnSave(this IUmbracoBuilder builder)
    {
        builder.Services.TryAddSingleton<SyncExporter>();
        builder.Services.TryAddSingleton<RootLock>();
        return builder
            .AddNotificationHandler<LanguageSavingNotification, RootLockNotificationHandler>()
            .AddNotificationHandler<DictionaryItemSavingNotification, RootLockNotificationHandler>()
            .AddNotificationHandler<DataTypeSavingNotification, RootLockNotificationHandler>()
            .AddNotificationHandler<ContentTypeSavingNotification, RootLockNotificationHandler>()
            .AddNotificationHandler<MediaTypeSavingNotification, RootLockNotificationHandler>()
            .AddNotificationHandler<MemberTypeSavingNotification, RootLockNotificationHandler>()
            .AddNotificationAsyncHandler<LanguageSavedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<LanguageDeletedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<DictionaryItemSavedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<DictionaryItemMovedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<DictionaryItemDeletedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<DataTypeSavedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<DataTypeMovedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<DataTypeDeletedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<TemplateSavedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<TemplateDeletedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentTypeSavedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentTypeMovedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentTypeDeletedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<MediaTypeSavedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<MediaTypeMovedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<MediaTypeDeletedNotification, SettingsExportNotificationHandler>()
            .AddNotificationAsyncHandler<MemberTypeSavedNotification, MemberTypeExportNotificationHandler>()
            .AddNotificationAsyncHandler<MemberTypeDeletedNotification, MemberTypeExportNotificationHandler>()
            .AddNotificationAsyncHandler<RelationTypeSavedNotification, RelationTypeExportNotificationHandler>()
            .AddNotificationAsyncHandler<RelationTypeDeletedNotification, RelationTypeExportNotificationHandler>()
            .AddNotificationAsyncHandler<WebhookSavedNotification, WebhookExportNotificationHandler>()
            .AddNotificationAsyncHandler<WebhookDeletedNotification, WebhookExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentTreeChangeNotification, BlueprintExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentDeletedBlueprintNotification, BlueprintExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentSavedNotification, ContentExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentPublishedNotification, ContentExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentUnpublishedNotification, ContentExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentMovedNotification, ContentExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentMovedToRecycleBinNotification, ContentExportNotificationHandler>()
            .AddNotificationAsyncHandler<ContentDeletedNotification, ContentExportNotificationHandler>()
            .AddNotificationAsyncHandler<DomainSavedNotification, ContentExportNotificationHandler>()
            .AddNotificationAsyncHandler<DomainDeletedNotification, ContentExportNotificationHandler>()
            .AddNotificationAsyncHandler<MediaSavedNotification, MediaExportNotificationHandler>()
            .AddNotificationAsyncHandler<MediaMovedNotification, MediaExportNotificationHandler>()
            .AddNotificationAsyncHandler<MediaMovedToRecycleBinNotification, MediaExportNotificationHandler>()
            .AddNotificationAsyncHandler<MediaDeletedNotification, MediaExportNotificationHandler>();
    }
}
