using System.Data.Common;
using Headspace.Cms.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Scoping;

/// <summary>Connection, transaction and context of a root scope, opened with its first statement.</summary>
internal sealed class ScopeTransaction(IDatabaseEngine engine) : IDisposable
{
    private DbConnection? _connection;
    private DbTransaction? _transaction;
    private UmbracoDbContext? _context;

    public bool IsOpen => _context is not null;

    public DbConnection Connection => _connection ?? throw new InvalidOperationException("The transaction has not begun.");

    public DbTransaction Transaction => _transaction ?? throw new InvalidOperationException("The transaction has not begun.");

    public UmbracoDbContext Open(bool write, TimeSpan? timeout = null)
    {
        if (_context is not null)
            return _context;
        _connection = engine.OpenConnection();
        try
        {
            _transaction = engine.Begin(_connection, write, timeout);
            var options = new DbContextOptionsBuilder<UmbracoDbContext>()
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                .EnableThreadSafetyChecks(false);
            engine.Configure(options, _connection);
            _context = new UmbracoDbContext(((DbContextOptionsBuilder<UmbracoDbContext>)options).Options, engine);
            _context.Database.AutoSavepointsEnabled = false;
            _context.Database.UseTransaction(_transaction);
            return _context;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Commit() => _transaction?.Commit();

    /// <summary>Rolls back whatever was not committed.</summary>
    public void Dispose()
    {
        _context?.Dispose();
        _transaction?.Dispose();
        _connection?.Dispose();
        _context = null;
        _transaction = null;
        _connection = null;
    }
}
