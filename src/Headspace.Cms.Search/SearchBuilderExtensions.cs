using Headspace.Cms.Contracts.Search;
using Headspace.Cms.Search.DeliveryApi;
using Headspace.Cms.Search.DeliveryApi.Filters;
using Headspace.Cms.Search.DeliveryApi.IndexHandlers;
using Headspace.Cms.Search.DeliveryApi.Properties;
using Headspace.Cms.Search.DeliveryApi.Selectors;
using Headspace.Cms.Search.DeliveryApi.Sorts;
using Headspace.Cms.Search.Entity;
using Headspace.Cms.Search.FullText;
using Headspace.Cms.Search.Index;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Search;

/// <summary>Adds the search index.</summary>
public static class SearchBuilderExtensions
{
    /// <summary>The index of published and draft documents, and Core's ports of search over it.</summary>
    public static IUmbracoBuilder AddSearch(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddIndex().AddDeliveryApiQueries().AddBackOfficeSearch();
    }

    private static IUmbracoBuilder AddIndex(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SearchSettings>()
            .Bind(builder.Config.GetSection("Headspace:Search"))
            .Validate(settings => settings is { Portion: > 0, MaxOptions: > 0 } && settings.MaxWait >= TimeSpan.Zero, "Headspace:Search needs a Portion and MaxOptions above 0, and a MaxWait.")
            .Validate(settings => settings.Properties.All(property => property.Alias.Length > 0), "Each of Headspace:Search:Properties needs an Alias.")
            .ValidateOnStart();
        services.TryAddSingleton<IndexFolder>();
        services.TryAddSingleton<IndexedFields>();
        services.TryAddSingleton<DatabaseFingerprint>();
        services.TryAddSingleton<ProtectedNodes>();
        services.TryAddSingleton<DocumentText>();
        services.TryAddSingleton<DocumentIndexing>();
        services.TryAddSingleton<IndexUpdate>();
        services.TryAddSingleton<SearchIndex>();
        services.AddUnique<ISiteSearch, SiteSearch>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, IndexStart>());
        return builder
            .AddNotificationHandler<ContentCacheRefresherNotification, IndexChangeHandler>()
            .AddNotificationHandler<ContentTypeCacheRefresherNotification, IndexChangeHandler>()
            .AddNotificationHandler<PublicAccessCacheRefresherNotification, IndexChangeHandler>()
            .AddNotificationHandler<LanguageCacheRefresherNotification, IndexChangeHandler>()
            .AddNotificationHandler<UmbracoApplicationStoppingNotification, IndexChangeHandler>();
    }

    // The handlers of other assemblies, if they are public, Core's type loader finds.
    private static IUmbracoBuilder AddDeliveryApiQueries(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<QueryRequest>();
        services.TryAddSingleton<PropertyFields>();
        services.TryAddSingleton<ItemQuery>();
        services.TryAddSingleton<IRequestRoutingService, NoopRequestRoutingService>();
        services.TryAddSingleton<IApiDocumentUrlService, ApiDocumentUrlService>();
        services.TryAddSingleton<IApiPublishedContentCache, ApiPublishedContentCache>();
        services.TryAddSingleton<IApiContentPathResolver, ApiContentPathResolver>();
        services.AddUnique<IApiContentQueryProvider, ApiContentQueryProvider>();
        services.AddUnique<IApiContentQueryService, ApiContentQueryService>();
        builder.SelectorHandlers().Add<AncestorsSelector>().Add<ChildrenSelector>().Add<DescendantsSelector>();
        builder.FilterHandlers().Add<ContentTypeFilter>().Add<NameFilter>().Add<CreateDateFilter>().Add<UpdateDateFilter>().Add<PropertyFilter>().Add<FullTextFilter>();
        builder.SortHandlers().Add<CreateDateSort>().Add<LevelSort>().Add<NameSort>().Add<SortOrderSort>().Add<UpdateDateSort>().Add<PropertySort>();
        builder.ContentIndexHandlers().Add<TreeIndexHandler>().Add<DocumentIndexHandler>().Add<PropertyIndexHandler>();
        return builder;
    }

    private static IUmbracoBuilder AddBackOfficeSearch(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<NameQueries>();
        services.TryAddSingleton<ContentNameSearch>();
        services.TryAddSingleton<EditorSearch>();
        services.TryAddSingleton<ListViews>();
        services.TryAddSingleton<ListViewPages>();
        services.TryAddSingleton<ChildAccess>();
        services.TryAddSingleton<StartNodes>();
        services.AddUnique<IContentSearchService, ContentSearchService>();
        services.AddUnique<IMediaSearchService, MediaSearchService>();
        services.AddUnique<IEntitySearchService, EntitySearchService>();
        services.AddUnique<IIndexedEntitySearchService, IndexedEntitySearchService>();
        services.AddUnique<IContentTypeSearchService, ContentTypeSearchService>();
        services.AddUnique<IContentListViewService, ContentListViewService>();
        services.AddUnique<IMediaListViewService, MediaListViewService>();
        services.AddUnique<IDeferredSearchReindexService, DeferredSearchReindexService>();
        services.AddUnique<IExamineIndexCountService, ExamineIndexCountService>();
        return builder;
    }
}
