using System.Data.Common;
using System.Runtime.CompilerServices;
using Headspace.Cms.Contracts.Database;
using Headspace.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Persistence.Database;

/// <summary>
/// Work in scopes. A context is made once for a connection, since making one costs more than a query does; it lives as long as
/// the connection does, and whoever holds the connection's transaction is alone with it. Whoever opens the connections says by
/// interceptors what their failures mean.
/// </summary>
internal sealed class HeadspaceDatabase(ICoreScopeProvider scopes, IAmbientTransaction ambient, WriterQueue queue, IEnumerable<IInterceptor> interceptors)
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
        // Who has a scope has the database already, or is about to wait for it as Umbraco's own writers do.
        using var turn = scopes.Context is null ? await queue.WaitAsync().ConfigureAwait(false) : null;
        using var scope = scopes.CreateCoreScope();

        // The turn ends with the transaction: those who are told of the change afterwards may write.
        if (turn is not null)
            scopes.Context!.Enlist("Headspace.Persistence.Turn", _ => turn.Dispose());
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

    private HeadspaceDbContext Create(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<HeadspaceDbContext>();
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .EnableThreadSafetyChecks(false)
            .AddInterceptors(interceptors);
        SqliteDialect.Configure(options, connection);
        return new HeadspaceDbContext(options.Options) { Database = { AutoSavepointsEnabled = false } };
    }
}
