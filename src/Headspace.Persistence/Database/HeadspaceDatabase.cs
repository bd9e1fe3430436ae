using System.Data.Common;
using System.Runtime.CompilerServices;
using Headspace.Cms.Contracts.Database;
using Headspace.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Persistence.Database;

/// <summary>
/// Work in scopes. A context is made once for a connection, since making one costs more than a query does; it lives as long as
/// the connection does, and whoever holds the connection's transaction is alone with it.
/// </summary>
internal sealed class HeadspaceDatabase(ICoreScopeProvider scopes, IAmbientTransaction ambient)
{
    private readonly ConditionalWeakTable<DbConnection, HeadspaceDbContext> contexts = new();

    /// <summary>Reads in the open scope, or in one of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<HeadspaceDbContext, Task<T>> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return await read(Current).ConfigureAwait(false);
    }

    /// <summary>Writes in the open scope, or in one of its own; what throws is not written.</summary>
    public async Task<T> WriteAsync<T>(Func<HeadspaceDbContext, ICoreScope, Task<T>> write)
    {
        using var scope = scopes.CreateCoreScope();
        var result = await write(Current, scope).ConfigureAwait(false);
        scope.Complete();
        return result;
    }

    /// <summary>Writes in the open scope, or in one of its own; what throws is not written.</summary>
    public Task<T> WriteAsync<T>(Func<HeadspaceDbContext, Task<T>> write) => WriteAsync((context, _) => write(context));

    // The transaction before has ended by itself; the context is told only now, when nobody else can have the connection.
    private HeadspaceDbContext Current
    {
        get
        {
            var transaction = ambient.Current;
            var context = contexts.GetValue(transaction.Connection!, Create);
            if (context.Database.CurrentTransaction?.GetDbTransaction() == transaction)
                return context;
            context.Database.UseTransaction(null);
            context.Database.UseTransaction(transaction);
            return context;
        }
    }

    private static HeadspaceDbContext Create(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<HeadspaceDbContext>();
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .EnableThreadSafetyChecks(false)
            .AddInterceptors(new FullDiskInterceptor());
        SqliteDialect.Configure(options, connection);
        return new HeadspaceDbContext(options.Options) { Database = { AutoSavepointsEnabled = false } };
    }
}
