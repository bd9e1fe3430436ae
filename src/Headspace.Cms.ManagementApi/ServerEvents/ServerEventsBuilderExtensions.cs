using Headspace.Cms.ManagementApi.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.ServerEvents;

internal static class ServerEventsBuilderExtensions
{
    /// <summary>The client's own address of the hub.</summary>
    public const string Address = "/umbraco/serverEventHub";

    /// <summary>Open backoffices hear of changes as they happen.</summary>
    public static IUmbracoBuilder AddServerEvents(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSignalR();
        services.AddUnique<IUserConnectionManager, UserConnectionManager>();
        services.AddUnique<IServerEventAuthorizationService, ServerEventAuthorizationService>();
        services.AddUnique<IServerEventUserManager, ServerEventUserManager>();
        services.AddUnique<IServerEventRouter, ServerEventRouter>();
        builder.EventSourceAuthorizers().Append<PolicyEventSourceAuthorizer>();
        builder.ServerEventAccessFilters().Append<DocumentAccessFilter>().Append<MediaAccessFilter>();
        return builder
            .AddNotificationAsyncHandler<ContentSavedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<ContentPublishedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<ContentUnpublishedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<ContentMovedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<ContentMovedToRecycleBinNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<ContentDeletedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<MediaSavedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<MediaMovedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<MediaMovedToRecycleBinNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<MediaDeletedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<ContentTypeSavedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<ContentTypeDeletedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<DataTypeSavedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<DataTypeDeletedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<DictionaryItemSavedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<DictionaryItemDeletedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<LanguageSavedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<LanguageDeletedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<UserSavedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<UserDeletedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<UserGroupSavedNotification, EntityEventSender>()
            .AddNotificationAsyncHandler<UserGroupDeletedNotification, EntityEventSender>();
    }

    public static void MapServerEvents(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapHub<ServerEventHub>(Address).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
}
