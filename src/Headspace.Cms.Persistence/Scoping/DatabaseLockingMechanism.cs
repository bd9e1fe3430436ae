using Headspace.Cms.Persistence.Database;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Headspace.Cms.Persistence.Scoping;

/// <summary>Locks that are rows of umbracoLock, held until the transaction of the scope ends.</summary>
internal sealed class DatabaseLockingMechanism(ScopeAccessor accessor, IDatabaseEngine engine)
    : IDistributedLockingMechanism, IDistributedLockingMechanismFactory
{
    public bool Enabled => true;

    public IDistributedLockingMechanism DistributedLockingMechanism => this;

    public IDistributedLock ReadLock(int lockId, TimeSpan? obtainLockTimeout = null)
    {
        try
        {
            // The row would add nothing: a transaction of SQLite reads one snapshot, and only one writes at a time.
            Scope.OpenDatabase(write: !Scope.Root.AutoCompletes, obtainLockTimeout);
            return new HeldLock(lockId, DistributedLockType.ReadLock);
        }
        catch (Exception exception) when (engine.IsBusy(exception))
        {
            throw new DistributedReadLockTimeoutException(lockId);
        }
    }

    public IDistributedLock WriteLock(int lockId, TimeSpan? obtainLockTimeout = null)
    {
        try
        {
            var changed = Scope.OpenDatabase(write: true, obtainLockTimeout).Locks
                .Where(row => row.Id == lockId)
                .ExecuteUpdate(set => set.SetProperty(row => row.Value, row => row.Value == 1 ? -1 : 1));
            return changed == 1 ? new HeldLock(lockId, DistributedLockType.WriteLock) : throw Missing(lockId);
        }
        catch (Exception exception) when (engine.IsBusy(exception))
        {
            throw new DistributedWriteLockTimeoutException(lockId);
        }
    }

    private Scope Scope => accessor.Ambient ?? throw new InvalidOperationException("A lock is held by a scope, and none is open.");

    private static InvalidOperationException Missing(int lockId) => new($"The lock {lockId} is not in the database.");

    private sealed record HeldLock(int LockId, DistributedLockType LockType) : IDistributedLock
    {
        // The end of the transaction frees it.
        public void Dispose()
        {
        }
    }
}
