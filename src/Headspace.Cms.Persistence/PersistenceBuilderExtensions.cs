using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Contracts.PublishedContent;
using Headspace.Cms.Contracts.Tokens;
using Headspace.Cms.Persistence.Audits;
using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Consents;
using Headspace.Cms.Persistence.Containers;
using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.ContentTypes;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.DataTypes;
using Headspace.Cms.Persistence.DictionaryItems;
using Headspace.Cms.Persistence.Documents;
using Headspace.Cms.Persistence.DocumentUrls;
using Headspace.Cms.Persistence.Domains;
using Headspace.Cms.Persistence.DynamicRoots;
using Headspace.Cms.Persistence.Entities;
using Headspace.Cms.Persistence.ExternalLogins;
using Headspace.Cms.Persistence.ExternalMembers;
using Headspace.Cms.Persistence.Files;
using Headspace.Cms.Persistence.KeyValues;
using Headspace.Cms.Persistence.Languages;
using Headspace.Cms.Persistence.LogViewerQueries;
using Headspace.Cms.Persistence.LongRunningOperations;
using Headspace.Cms.Persistence.MediaItems;
using Headspace.Cms.Persistence.Members;
using Headspace.Cms.Persistence.Navigation;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Notifications;
using Headspace.Cms.Persistence.PublicAccess;
using Headspace.Cms.Persistence.PublishedContent;
using Headspace.Cms.Persistence.RedirectUrls;
using Headspace.Cms.Persistence.Relations;
using Headspace.Cms.Persistence.Schema;
using Headspace.Cms.Persistence.Scoping;
using Headspace.Cms.Persistence.Servers;
using Headspace.Cms.Persistence.Sqlite;
using Headspace.Cms.Persistence.Tags;
using Headspace.Cms.Persistence.Templates;
using Headspace.Cms.Persistence.TemporaryFiles;
using Headspace.Cms.Persistence.Tokens;
using Headspace.Cms.Persistence.TwoFactorLogins;
using Headspace.Cms.Persistence.UserGroups;
using Headspace.Cms.Persistence.Users;
using Headspace.Cms.Persistence.Webhooks;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Persistence;

/// <summary>Registers the database: scopes, locks, schema and Core's repositories.</summary>
public static class PersistenceBuilderExtensions
{
    /// <summary>Answers Core's persistence ports over the database of <c>ConnectionStrings:umbracoDbDSN</c>; SQLite in umbraco/Data where none is named.</summary>
    public static IUmbracoBuilder AddPersistence(this IUmbracoBuilder builder) =>
        builder
            .AddDatabase()
            .AddScopes()
            .AddKeyValues()
            .AddEntities()
            .AddContentTypes()
            .AddUsers()
            .AddContents()
            .AddMembers()
            .AddFiles()
            .AddSupport();

    private static IUmbracoBuilder AddDatabase(this IUmbracoBuilder builder)
    {
        var configuration = builder.Config;
        builder.Services.AddUnique(services => CreateEngine(
            DatabaseConnectionString.Read(configuration, services.GetRequiredService<IHostEnvironment>()),
            services.GetRequiredService<IOptions<GlobalSettings>>().Value));
        builder.Services.AddUnique<IDatabaseSchema, DatabaseSchema>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IInterceptor, FullDiskInterceptor>());
        return builder;
    }

    private static IUmbracoBuilder AddScopes(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<ScopeAccessor, ScopeAccessor>();
        builder.Services.AddUnique<IScopeAccessor>(services => services.GetRequiredService<ScopeAccessor>());
        builder.Services.AddUnique<IDistributedLockingMechanismFactory, DatabaseLockingMechanism>();
        builder.Services.AddUnique<DatabaseSessionPool, DatabaseSessionPool>();
        builder.Services.AddUnique<ScopeServices, ScopeServices>();
        builder.Services.AddUnique<ICoreScopeProvider, ScopeProvider>();
        builder.Services.AddUnique<IAmbientTransaction, AmbientTransaction>();
        return builder;
    }

    private static IUmbracoBuilder AddKeyValues(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IKeyValueRepository, KeyValueRepository>();
        return builder;
    }

    private static IUmbracoBuilder AddEntities(this IUmbracoBuilder builder)
    {
        builder.Services.TryAddSingleton(typeof(SetCache<>));
        builder.Services.TryAddSingleton(typeof(EntityCache<>));
        builder.Services.AddUnique<NodeStore, NodeStore>();
        builder.Services.AddUnique<EntitySlimBuilder, EntitySlimBuilder>();
        builder.Services.AddUnique<IEntityRepository, EntityRepository>();
        builder.Services.AddUnique<IIdKeyMapRepository, IdKeyMapRepository>();
        builder.Services.AddUnique<ILanguageRepository, LanguageRepository>();
        return builder;
    }

    private static IUmbracoBuilder AddContentTypes(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<ContentTypeFactory, ContentTypeFactory>();
        builder.Services.AddUnique<ContentTypeReader, ContentTypeReader>();
        builder.Services.AddUnique<ContentTypeCache, ContentTypeCache>();
        builder.Services.AddUnique<PropertyTypeWriter, PropertyTypeWriter>();
        builder.Services.AddUnique<VariationChanges, VariationChanges>();
        builder.Services.AddUnique<ContentTypeWriter, ContentTypeWriter>();
        builder.Services.AddUnique<IContentTypeCommonRepository>(services => services.GetRequiredService<ContentTypeCache>());
        builder.Services.AddUnique<IContentTypeRepository, DocumentTypeRepository>();
        builder.Services.AddUnique<IMediaTypeRepository, MediaTypeRepository>();
        builder.Services.AddUnique<IMemberTypeRepository, MemberTypeRepository>();
        builder.Services.AddUnique<DataTypeFactory, DataTypeFactory>();
        builder.Services.AddUnique<IDataTypeRepository, DataTypeRepository>();
        builder.Services.TryAddSingleton<IDefaultViewContentProvider, DefaultViewContentProvider>();
        builder.Services.AddUnique<TemplateFiles, TemplateFiles>();
        builder.Services.AddUnique<ITemplateRepository, TemplateRepository>();
        builder.Services.AddUnique<IDataTypeContainerRepository, DataTypeContainerRepository>();
        builder.Services.AddUnique<IDocumentTypeContainerRepository, DocumentTypeContainerRepository>();
        builder.Services.AddUnique<IMediaTypeContainerRepository, MediaTypeContainerRepository>();
        builder.Services.AddUnique<IMemberTypeContainerRepository, MemberTypeContainerRepository>();
        builder.Services.AddUnique<IDocumentBlueprintContainerRepository, DocumentBlueprintContainerRepository>();
        builder.AddNotificationHandler<DataTypeCacheRefresherNotification, SetCacheRefresher>();
        builder.AddNotificationHandler<RelationTypeCacheRefresherNotification, SetCacheRefresher>();
        builder.AddNotificationHandler<UserGroupCacheRefresherNotification, SetCacheRefresher>();
        return builder;
    }

    private static IUmbracoBuilder AddUsers(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<UserGroupReader, UserGroupReader>();
        builder.Services.AddUnique<EntityPermissionStore, EntityPermissionStore>();
        builder.Services.AddUnique<IUserGroupRepository, UserGroupRepository>();
        builder.Services.AddUnique<UserReader, UserReader>();
        builder.Services.AddUnique<UserSessions, UserSessions>();
        builder.Services.AddUnique<IUserRepository, UserRepository>();
        builder.Services.AddUnique<IUserIdKeyResolver, UserIdKeyResolver>();
        builder.Services.AddUnique<IAuditRepository, AuditRepository>();
        return builder;
    }

    private static IUmbracoBuilder AddContents(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<PropertyReader, PropertyReader>();
        builder.Services.AddUnique<PropertyWriter, PropertyWriter>();
        builder.Services.AddUnique<ContentNames, ContentNames>();
        builder.Services.AddUnique<ContentReferences, ContentReferences>();
        builder.Services.AddUnique<ContentTags, ContentTags>();
        builder.Services.AddUnique<ContentDeletion, ContentDeletion>();
        builder.Services.AddUnique<ContentServices, ContentServices>();
        builder.Services.AddUnique<DocumentCultures, DocumentCultures>();
        builder.Services.AddUnique<DocumentReader, DocumentReader>();
        builder.Services.AddUnique<DocumentWriter, DocumentWriter>();
        builder.Services.AddUnique<DocumentSchedules, DocumentSchedules>();
        builder.Services.AddUnique<IDocumentRepository, DocumentRepository>();
        builder.Services.AddUnique<IDocumentBlueprintRepository, DocumentBlueprintRepository>();
        builder.Services.AddUnique<IDocumentVersionRepository, DocumentVersionRepository>();
        builder.Services.AddUnique<IPublishStatusRepository, PublishStatusRepository>();
        builder.Services.AddUnique<IDocumentUrlRepository, DocumentUrlRepository>();
        builder.Services.AddUnique<IDocumentUrlAliasRepository, DocumentUrlAliasRepository>();
        builder.Services.TryAddSingleton<DocumentUrlAliasService>();
        builder.Services.AddUnique<IDocumentUrlAliasService, DocumentUrlAliases>();
        builder.Services.AddUnique<IMediaRepository, MediaRepository>();
        builder.Services.AddUnique<INavigationRepository, NavigationRepository>();
        builder.Services.AddUnique<IRelationTypeRepository, RelationTypeRepository>();
        builder.Services.AddUnique<IRelationRepository, RelationRepository>();
        builder.Services.AddUnique<ITagRepository, TagRepository>();
        builder.Services.AddUnique<IDomainRepository, DomainRepository>();
        builder.Services.AddUnique<IPublishedNodeSource, PublishedNodeSource>();
        builder.Services.AddUnique<IWebhookRepository, WebhookRepository>();
        builder.Services.AddUnique<IWebhookRequestRepository, WebhookRequestRepository>();
        builder.Services.AddUnique<IWebhookLogRepository, WebhookLogRepository>();
        return builder;
    }

    private static IUmbracoBuilder AddMembers(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<MemberWriter, MemberWriter>();
        builder.Services.AddUnique<IMemberRepository, MemberRepository>();
        builder.Services.AddUnique<IExternalMemberRepository, ExternalMemberRepository>();
        builder.Services.AddUnique<IExternalLoginWithKeyRepository, ExternalLoginRepository>();
        builder.Services.AddUnique<IMemberFilterRepository, MemberFilterRepository>();
        builder.Services.AddUnique<ITwoFactorLoginRepository, TwoFactorLoginRepository>();
        builder.Services.AddUnique<IConsentRepository, ConsentRepository>();
        return builder;
    }

    private static IUmbracoBuilder AddFiles(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IScriptRepository, ScriptRepository>();
        builder.Services.AddUnique<IStylesheetRepository, StylesheetRepository>();
        builder.Services.AddUnique<IPartialViewRepository, PartialViewRepository>();
        builder.Services.AddUnique<ITemporaryFileRepository, TemporaryFileRepository>();
        return builder;
    }

    private static IUmbracoBuilder AddSupport(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IDictionaryRepository, DictionaryRepository>();
        builder.Services.AddUnique<ILogViewerQueryRepository, LogViewerQueryRepository>();
        builder.Services.AddUnique<IRedirectUrlRepository, RedirectUrlRepository>();
        builder.Services.AddUnique<IPublicAccessRepository, PublicAccessRepository>();
        builder.Services.AddUnique<INotificationsRepository, NotificationsRepository>();
        builder.Services.AddUnique<ITokenStore, TokenStore>();
        builder.Services.AddUnique<ILongRunningOperationRepository, LongRunningOperationRepository>();
        builder.Services.AddUnique<ITrackedReferencesRepository, TrackedReferencesRepository>();
        builder.Services.AddUnique<IPropertyTypeUsageRepository, PropertyTypeUsageRepository>();
        builder.Services.AddUnique<IDataTypeUsageRepository, DataTypeUsageRepository>();
        builder.Services.AddUnique<INodeCountRepository, NodeCountRepository>();
        builder.Services.AddUnique<ICacheInstructionRepository, CacheInstructionRepository>();
        builder.Services.AddUnique<ILastSyncedRepository, LastSyncedRepository>();
        builder.Services.AddUnique<IRepositoryCacheVersionRepository, RepositoryCacheVersionRepository>();
        builder.Services.AddUnique<IServerRegistrationRepository, ServerRegistrationRepository>();
        builder.Services.AddUnique<IUserDataRepository, UserDataRepository>();
        builder.Services.AddUnique<IAuditEntryRepository, AuditEntryRepository>();
        builder.Services.AddUnique<IMemberGroupRepository, MemberGroupRepository>();
        builder.Services.AddUnique<IDynamicRootRepository, DynamicRootRepository>();
        return builder;
    }

    // The one place that knows which engines there are.
    private static IDatabaseEngine CreateEngine(DatabaseConnectionString connectionString, GlobalSettings settings) =>
        connectionString.ProviderName.Equals(DatabaseConnectionString.SqliteProvider, StringComparison.OrdinalIgnoreCase)
            ? new SqliteEngine(connectionString.Value, settings.DistributedLockingWriteLockDefaultTimeout)
            : throw new DatabaseUnusableException($"The database provider {connectionString.ProviderName} is not supported.");
}
