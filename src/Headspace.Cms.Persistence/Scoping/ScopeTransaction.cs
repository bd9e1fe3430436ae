using System.Data.Common;
using Headspace.Cms.Persistence.Database;

namespace Headspace.Cms.Persistence.Scoping;

/// <summary>The transaction of a root scope, begun with its first statement.</summary>
internal sealed class ScopeTransaction(DatabaseSessionPool sessions) : IDisposable
{
    private DatabaseSession? _session;
    private DbTransaction? _transaction;

    public bool IsOpen => _transaction is not null;

    public UmbracoDbContext Open(bool write, TimeSpan? timeout = null)
    {
        if (_transaction is not null)
            return _session!.Context;
        _session = sessions.Rent();
        try
        {
            _transaction = _session.Begin(write, timeout);
            return _session.Context;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Commit()
    {
        if (_transaction is not null)
            _session!.Commit(_transaction);
    }

    /// <summary>Rolls back whatever was not committed.</summary>
    public void Dispose()
    {
        if (_session is null)
            return;
        try
        {
            if (_transaction is not null)
                _session.End(_transaction);
        }
        finally
        {
            sessions.Return(_session);
            _transaction = null;
            _session = null;
        }
    }
}
