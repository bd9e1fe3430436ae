using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Persistence.Audits;
using Headspace.Cms.Persistence.Consents;
using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.ContentTypes;
using Headspace.Cms.Persistence.DataTypes;
using Headspace.Cms.Persistence.DictionaryItems;
using Headspace.Cms.Persistence.Documents;
using Headspace.Cms.Persistence.DocumentUrls;
using Headspace.Cms.Persistence.Domains;
using Headspace.Cms.Persistence.ExternalLogins;
using Headspace.Cms.Persistence.ExternalMembers;
using Headspace.Cms.Persistence.KeyValues;
using Headspace.Cms.Persistence.Languages;
using Headspace.Cms.Persistence.LogViewerQueries;
using Headspace.Cms.Persistence.LongRunningOperations;
using Headspace.Cms.Persistence.MediaItems;
using Headspace.Cms.Persistence.Members;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Notifications;
using Headspace.Cms.Persistence.PublicAccess;
using Headspace.Cms.Persistence.PublishedContent;
using Headspace.Cms.Persistence.RedirectUrls;
using Headspace.Cms.Persistence.Relations;
using Headspace.Cms.Persistence.Scoping;
using Headspace.Cms.Persistence.Servers;
using Headspace.Cms.Persistence.Tags;
using Headspace.Cms.Persistence.Templates;
using Headspace.Cms.Persistence.Tokens;
using Headspace.Cms.Persistence.TwoFactorLogins;
using Headspace.Cms.Persistence.UserGroups;
using Headspace.Cms.Persistence.Users;
using Headspace.Cms.Persistence.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Database;

/// <summary>Umbraco's tables. Reads track nothing; a row that is added is forgotten once it is written.</summary>
internal sealed class UmbracoDbContext(DbContextOptions<UmbracoDbContext> options, IDatabaseEngine engine) : DbContext(options)
{
    public DbSet<NodeRow> Nodes => Set<NodeRow>();

    public DbSet<ContentTypeRow> ContentTypes => Set<ContentTypeRow>();

    public DbSet<PropertyTypeRow> PropertyTypes => Set<PropertyTypeRow>();

    public DbSet<PropertyGroupRow> PropertyGroups => Set<PropertyGroupRow>();

    public DbSet<CompositionRow> Compositions => Set<CompositionRow>();

    public DbSet<AllowedTypeRow> AllowedTypes => Set<AllowedTypeRow>();

    public DbSet<DocumentTypeTemplateRow> DocumentTypeTemplates => Set<DocumentTypeTemplateRow>();

    public DbSet<MemberTypePropertyRow> MemberTypeProperties => Set<MemberTypePropertyRow>();

    public DbSet<CleanupPolicyRow> CleanupPolicies => Set<CleanupPolicyRow>();

    public DbSet<TemplateRow> Templates => Set<TemplateRow>();

    public DbSet<DataTypeRow> DataTypes => Set<DataTypeRow>();

    public DbSet<ContentRow> Contents => Set<ContentRow>();

    public DbSet<ContentVersionRow> ContentVersions => Set<ContentVersionRow>();

    public DbSet<PropertyDataRow> PropertyData => Set<PropertyDataRow>();

    public DbSet<VersionCultureRow> VersionCultures => Set<VersionCultureRow>();

    public DbSet<ScheduleRow> Schedules => Set<ScheduleRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<DocumentVersionRow> DocumentVersions => Set<DocumentVersionRow>();

    public DbSet<DocumentCultureRow> DocumentCultures => Set<DocumentCultureRow>();

    public DbSet<DocumentUrlRow> DocumentUrls => Set<DocumentUrlRow>();

    public DbSet<DocumentUrlAliasRow> DocumentUrlAliases => Set<DocumentUrlAliasRow>();

    public DbSet<MediaVersionRow> MediaVersions => Set<MediaVersionRow>();

    public DbSet<LanguageRow> Languages => Set<LanguageRow>();

    public DbSet<DictionaryRow> DictionaryItems => Set<DictionaryRow>();

    public DbSet<LanguageTextRow> LanguageTexts => Set<LanguageTextRow>();

    public DbSet<DomainRow> Domains => Set<DomainRow>();

    public DbSet<RelationRow> Relations => Set<RelationRow>();

    public DbSet<RelationTypeRow> RelationTypes => Set<RelationTypeRow>();

    public DbSet<TagRow> Tags => Set<TagRow>();

    public DbSet<TagRelationshipRow> TagRelationships => Set<TagRelationshipRow>();

    public DbSet<UserRow> Users => Set<UserRow>();

    public DbSet<UserInGroupRow> UsersInGroups => Set<UserInGroupRow>();

    public DbSet<UserStartNodeRow> UserStartNodes => Set<UserStartNodeRow>();

    public DbSet<UserLoginRow> UserLogins => Set<UserLoginRow>();

    public DbSet<UserClientIdRow> UserClientIds => Set<UserClientIdRow>();

    public DbSet<UserDataRow> UserData => Set<UserDataRow>();

    public DbSet<UserGroupRow> UserGroups => Set<UserGroupRow>();

    public DbSet<UserGroupSectionRow> UserGroupSections => Set<UserGroupSectionRow>();

    public DbSet<UserGroupPermissionRow> UserGroupPermissions => Set<UserGroupPermissionRow>();

    public DbSet<GranularPermissionRow> GranularPermissions => Set<GranularPermissionRow>();

    public DbSet<UserGroupLanguageRow> UserGroupLanguages => Set<UserGroupLanguageRow>();

    public DbSet<TwoFactorLoginRow> TwoFactorLogins => Set<TwoFactorLoginRow>();

    public DbSet<ConsentRow> Consents => Set<ConsentRow>();

    public DbSet<LogViewerQueryRow> LogViewerQueries => Set<LogViewerQueryRow>();

    public DbSet<LogRow> Logs => Set<LogRow>();

    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    public DbSet<KeyValueRow> KeyValues => Set<KeyValueRow>();

    public DbSet<LockRow> Locks => Set<LockRow>();

    public DbSet<AccessRow> Accesses => Set<AccessRow>();

    public DbSet<AccessRuleRow> AccessRules => Set<AccessRuleRow>();

    public DbSet<RedirectUrlRow> RedirectUrls => Set<RedirectUrlRow>();

    public DbSet<NotificationRow> Notifications => Set<NotificationRow>();

    public DbSet<CacheInstructionRow> CacheInstructions => Set<CacheInstructionRow>();

    public DbSet<ServerRow> Servers => Set<ServerRow>();

    public DbSet<LastSyncedRow> LastSynced => Set<LastSyncedRow>();

    public DbSet<CacheVersionRow> CacheVersions => Set<CacheVersionRow>();

    public DbSet<LongRunningOperationRow> LongRunningOperations => Set<LongRunningOperationRow>();

    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    public DbSet<AuthorizationRow> Authorizations => Set<AuthorizationRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<MemberInGroupRow> MembersInGroups => Set<MemberInGroupRow>();

    public DbSet<ContentCacheRow> ContentCache => Set<ContentCacheRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<WebhookContentTypeRow> WebhookContentTypes => Set<WebhookContentTypeRow>();

    public DbSet<WebhookEventRow> WebhookEvents => Set<WebhookEventRow>();

    public DbSet<WebhookHeaderRow> WebhookHeaders => Set<WebhookHeaderRow>();

    public DbSet<WebhookLogRow> WebhookLogs => Set<WebhookLogRow>();

    public DbSet<WebhookRequestRow> WebhookRequests => Set<WebhookRequestRow>();

    public DbSet<ExternalLoginRow> ExternalLogins => Set<ExternalLoginRow>();

    public DbSet<ExternalLoginTokenRow> ExternalLoginTokens => Set<ExternalLoginTokenRow>();

    public DbSet<ExternalMemberRow> ExternalMembers => Set<ExternalMemberRow>();

    public DbSet<ExternalMemberInGroupRow> ExternalMembersInGroups => Set<ExternalMemberInGroupRow>();

    public DbSet<StoredValueRow> StoredValues => Set<StoredValueRow>();

    public IDatabaseEngine Engine { get; } = engine;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        catch (DbUpdateException exception) when (exception.InnerException is DatabaseUnusableException full)
        {
            throw new DatabaseUnusableException(full.Message, exception);
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<StoredValueRow>().ToView("umbracoPropertyData"); // a second look at a table, which EF calls a view

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}
