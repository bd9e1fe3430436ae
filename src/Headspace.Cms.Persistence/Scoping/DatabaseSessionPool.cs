using System.Collections.Concurrent;
using Headspace.Cms.Persistence.Database;

namespace Headspace.Cms.Persistence.Scoping;

/// <summary>Sessions that no scope uses just now. None are kept where the connection string says <c>Pooling=False</c>.</summary>
internal sealed class DatabaseSessionPool(IDatabaseEngine engine) : IDisposable
{
    private const int Most = 16;

    private readonly ConcurrentBag<DatabaseSession> _idle = [];
    private volatile bool _disposed;

    public DatabaseSession Rent() => _idle.TryTake(out var session) ? session : new DatabaseSession(engine);

    /// <summary>Another connection held the database until the time-out.</summary>
    public bool IsBusy(Exception exception) => engine.IsBusy(exception);

    public void Return(DatabaseSession session)
    {
        if (_disposed || !engine.Pools || !session.IsReusable || _idle.Count >= Most)
            session.Dispose();
        else
            _idle.Add(session);
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
            session.Dispose();
    }
}
