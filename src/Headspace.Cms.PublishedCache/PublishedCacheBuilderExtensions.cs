using Headspace.Cms.Contracts.Rendering;
using Headspace.Cms.PublishedCache.ContentType;
using Headspace.Cms.PublishedCache.Document;
using Headspace.Cms.PublishedCache.Domain;
using Headspace.Cms.PublishedCache.Media;
using Headspace.Cms.PublishedCache.Member;
using Headspace.Cms.PublishedCache.Navigation;
using Headspace.Cms.PublishedCache.Node;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Cms.PublishedCache;

/// <summary>Adds the published content in memory.</summary>
public static class PublishedCacheBuilderExtensions
{
    /// <summary>Answers Core's ports of published content, media, members, domains and content types.</summary>
    public static IUmbracoBuilder AddPublishedCache(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.Configure<LocalHostsSettings>(builder.Config.GetSection("Headspace:LocalHosts"));
        services.TryAddSingleton<IRenderingDependencies, NoRenderingDependencies>();
        services.TryAddSingleton<ElementsCache>();
        services.TryAddSingleton<NodeServices>();
        services.TryAddSingleton<DocumentCacheService>();
        services.TryAddSingleton<MediaCacheService>();
        services.AddUnique<IDocumentCacheService>(provider => provider.GetRequiredService<DocumentCacheService>());
        services.AddUnique<IMediaCacheService>(provider => provider.GetRequiredService<MediaCacheService>());
        services.AddUnique<IPublishedContentCache, PublishedContentCache>();
        services.AddUnique<IPublishedMediaCache, PublishedMediaCache>();
        services.AddUnique<IPublishedMemberCache, PublishedMemberCache>();
        services.AddUnique<IPublishedContentTypeCache, PublishedContentTypeCache>();
        services.AddUnique<IDomainCacheService, DomainCacheService>();
        services.AddUnique<IDomainCache, DomainCache>();
        services.AddUnique<IDefaultCultureAccessor, DefaultCultureAccessor>();
        services.AddUnique<ICacheManager, CacheManager>();

        // Core's service answers both ports but is internal; the one that manages is not decorated.
        services.AddUnique<IDocumentNavigationQueryService>(provider => new RecordingDocumentNavigation(
            (IDocumentNavigationQueryService)provider.GetRequiredService<IDocumentNavigationManagementService>(),
            provider.GetRequiredService<IRenderingDependencies>()));
        services.TryAddSingleton<ContentCacheRefresher>();
        builder.CacheRefreshers().Exclude<ContentCacheRefresher>().Add<DocumentCacheRefresher>();
        services.TryAddSingleton<DocumentCacheRefresher>();
        builder.AddNotificationHandler<ContentCacheRefresherNotification, SiblingOrderNotificationHandler>();
        builder.AddNotificationHandler<MediaCacheRefresherNotification, SiblingOrderNotificationHandler>();
        builder.AddNotificationHandler<ContentCacheRefresherNotification, DocumentCacheRefresher>();
        services.TryAddSingleton<Seeding>();

        // Before Core's own, which take their time: the reading goes on beside them.
        services.Insert(0, ServiceDescriptor.Transient<INotificationAsyncHandler<PostRuntimePremigrationsUpgradeNotification>, SeedingNotificationHandler>());
        return builder.AddNotificationAsyncHandler<UmbracoApplicationStartingNotification, SeedingNotificationHandler>();
    }
}
