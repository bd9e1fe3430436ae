using System.Data.Common;
using Headspace.Cms.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Scoping;

/// <summary>A connection and the context on it, for one transaction after the other: making the two costs more than a query does.</summary>
internal sealed class DatabaseSession : IDisposable
{
    private readonly IDatabaseEngine _engine;

    public DatabaseSession(IDatabaseEngine engine)
    {
        _engine = engine;
        Connection = engine.OpenConnection();
        var options = new DbContextOptionsBuilder<UmbracoDbContext>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .EnableThreadSafetyChecks(false)
            .AddInterceptors(new FullDiskInterceptor(engine));
        engine.Configure(options, Connection);
        Context = new UmbracoDbContext(((DbContextOptionsBuilder<UmbracoDbContext>)options).Options, engine);
        Context.Database.AutoSavepointsEnabled = false;
    }

    public DbConnection Connection { get; }

    public UmbracoDbContext Context { get; }

    /// <summary>False once something was set on the connection, or failed on it, that the next transaction must not inherit.</summary>
    public bool IsReusable { get; private set; } = true;

    public DbTransaction Begin(bool write, TimeSpan? timeout)
    {
        IsReusable = false;
        var transaction = _engine.Begin(Connection, write, timeout);
        Context.Database.UseTransaction(transaction);
        IsReusable = timeout is null;
        return transaction;
    }

    public void Commit(DbTransaction transaction)
    {
        try
        {
            transaction.Commit();
        }
        catch (Exception exception) when (_engine.IsFull(exception))
        {
            throw FullDiskInterceptor.Error(_engine, exception);
        }
    }

    public void End(DbTransaction transaction)
    {
        var reusable = IsReusable;
        IsReusable = false;
        transaction.Dispose();
        Context.Database.UseTransaction(null);
        Context.ChangeTracker.Clear();
        IsReusable = reusable;
    }

    public void Dispose()
    {
        Context.Dispose();
        Connection.Dispose();
    }
}
