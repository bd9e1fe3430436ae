using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.KeyValues;
using Headspace.Cms.Persistence.Schema;
using Headspace.Cms.Persistence.Scoping;
using Headspace.Cms.Persistence.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Extensions;

namespace Headspace.Cms.Persistence;

/// <summary>Registers the database: scopes, locks, schema and Core's repositories.</summary>
public static class PersistenceBuilderExtensions
{
    /// <summary>Answers Core's persistence ports over the database of <c>ConnectionStrings:umbracoDbDSN</c>; SQLite in umbraco/Data where none is named.</summary>
    public static IUmbracoBuilder AddPersistence(this IUmbracoBuilder builder) =>
        builder.AddDatabase().AddScopes().AddKeyValues();

    private static IUmbracoBuilder AddDatabase(this IUmbracoBuilder builder)
    {
        var configuration = builder.Config;
        builder.Services.AddUnique(services => CreateEngine(
            DatabaseConnectionString.Read(configuration, services.GetRequiredService<IHostEnvironment>()),
            services.GetRequiredService<IOptions<GlobalSettings>>().Value));
        builder.Services.AddUnique<IDatabaseSchema, DatabaseSchema>();
        return builder;
    }

    private static IUmbracoBuilder AddScopes(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<ScopeAccessor, ScopeAccessor>();
        builder.Services.AddUnique<IScopeAccessor>(services => services.GetRequiredService<ScopeAccessor>());
        builder.Services.AddUnique<IDistributedLockingMechanismFactory, DatabaseLockingMechanism>();
        builder.Services.AddUnique<ScopeServices, ScopeServices>();
        builder.Services.AddUnique<ICoreScopeProvider, ScopeProvider>();
        return builder;
    }

    private static IUmbracoBuilder AddKeyValues(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IKeyValueRepository, KeyValueRepository>();
        return builder;
    }

    // The one place that knows which engines there are.
    private static IDatabaseEngine CreateEngine(DatabaseConnectionString connectionString, GlobalSettings settings) =>
        connectionString.ProviderName.Equals(DatabaseConnectionString.SqliteProvider, StringComparison.OrdinalIgnoreCase)
            ? new SqliteEngine(connectionString.Value, settings.DistributedLockingWriteLockDefaultTimeout)
            : throw new DatabaseUnusableException($"The database provider {connectionString.ProviderName} is not supported.");
}
