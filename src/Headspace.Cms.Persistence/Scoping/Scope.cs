using Headspace.Cms.Persistence.Database;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Cms.Persistence.Scoping;

/// <summary>
/// A unit of work. The root owns the transaction; nested scopes share it and can only make it fail.
/// </summary>
internal sealed class Scope : CoreScope
{
    // Core's exception names a lock; here the whole database is what another holds.
    private const int NoLock = 0;

    private readonly ScopeServices _services;
    private readonly bool _autoComplete;
    private readonly ScopeTransaction? _transaction;
    private readonly ScopeContext? _context;
    private readonly List<Action<bool>> _exitActions = [];
    private readonly HashSet<Type> _written = [];
    private readonly Dictionary<Type, object> _sets = [];

    public Scope(
        ScopeServices services,
        Scope? parent,
        RepositoryCacheMode cacheMode,
        IScopedNotificationPublisher? notificationPublisher,
        bool? scopeFileSystems,
        bool autoComplete)
        : base(parent, services.LockingMechanismFactory, services.LoggerFactory, services.FileSystems, services.EventAggregator, cacheMode, scopeFileSystems, notificationPublisher ?? (parent is null ? new ScopeNotifications(services.EventAggregator) : null))
    {
        _services = services;
        _autoComplete = autoComplete;
        Parent = parent;
        if (parent is not null)
            return;
        _transaction = new ScopeTransaction(services.Sessions);
        _context = new ScopeContext();
    }

    public Scope? Parent { get; }

    public bool AutoCompletes => _autoComplete;

    public bool IsDisposed { get; private set; }

    public Scope Root => Parent?.Root ?? this;

    public IScopeContext Context => Root._context!;

    public ScopeTransaction Transaction => Root._transaction!;

    /// <summary>When the root's transaction began, in <see cref="SetCacheClock"/> ticks; what was cleared later is not seen by it.</summary>
    public long OpenedAt { get; private set; } = long.MaxValue;

    public UmbracoDbContext Database
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            Locks.EnsureLocks(InstanceId);
            return OpenToWork();
        }
    }

    // A transaction that began as one that only reads cannot become one that writes once another has written.
    private UmbracoDbContext OpenToWork()
    {
        try
        {
            return OpenDatabase(write: !_autoComplete || !Root.AutoCompletes);
        }
        catch (Exception exception) when (_services.Sessions.IsBusy(exception))
        {
            throw new DistributedWriteLockTimeoutException(NoLock);
        }
    }

    /// <summary>The context without waiting for queued locks; the locks themselves are taken through it.</summary>
    public UmbracoDbContext OpenDatabase(bool write, TimeSpan? timeout = null)
    {
        var root = Root;
        if (!root.Transaction.IsOpen)
            root.OpenedAt = SetCacheClock.Now;
        return root.Transaction.Open(write, timeout);
    }

    /// <summary>Runs when the root has ended, before notifications are published; the argument says whether it was committed.</summary>
    public void OnExit(Action<bool> action) => Root._exitActions.Add(action);

    /// <summary>Sets that this unit of work reads from the database itself, since it has written to them.</summary>
    public bool HasWritten(Type entity) => Root._written.Contains(entity);

    /// <summary>Returns whether this was the first write to the set.</summary>
    public bool MarkWritten(Type entity)
    {
        Root._sets.Remove(entity);
        return Root._written.Add(entity);
    }

    public IDictionary<Type, object> LocalSets => Root._sets;

    // Core's Dispose runs at the end of each of the two ways, after the transaction.
#pragma warning disable CA2215
    public override void Dispose()
#pragma warning restore CA2215
    {
        if (IsDisposed)
            return;
        EnsureInnermost();
        if (_autoComplete && !Completed.HasValue)
            Completed = true;
        if (Parent is null)
            DisposeRoot();
        else
            DisposeChild();
    }

    private void EnsureInnermost()
    {
        for (var inner = _services.Accessor.Ambient; inner is not null && inner != this; inner = inner.Parent)
        {
            if (inner.Parent == this)
                throw new InvalidOperationException($"Scope {InstanceId} is disposed before the scope {inner.InstanceId} that was opened inside it.");
        }
    }

    private void DisposeChild()
    {
        Locks.ClearLocks(InstanceId);
        IsDisposed = true;
        _services.Accessor.Ambient = Parent;
        base.Dispose();
    }

    private void DisposeRoot()
    {
        var completed = Completed == true;
        try
        {
            if (completed)
                _transaction!.Commit();
        }
        catch
        {
            Completed = completed = false;
            throw;
        }
        finally
        {
            _transaction!.Dispose();
            Locks.ClearLocks(InstanceId);
            IsDisposed = true;
            _services.Accessor.Ambient = null;
            foreach (var action in _exitActions)
                action(completed);
            try
            {
                Locks.EnsureLocksCleared(InstanceId);
                _context!.ScopeExit(completed);
            }
            finally
            {
                // Publishes notifications, whose handlers open scopes of their own.
                base.Dispose();
            }
        }
    }
}
