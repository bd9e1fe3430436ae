using System.Diagnostics;
using Headspace.Cms.Contracts.Sync;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Running;

/// <summary>
/// The right to import into a database, which one process has at a time. It ends by itself when its holder is gone: at once when
/// that was a process of this machine, otherwise after <see cref="Duration"/>.
/// </summary>
internal sealed class ImportLease(ICoreScopeProvider scopeProvider, IKeyValueService keyValueService, TimeProvider timeProvider)
{
    internal const string Key = "Headspace.Sync.Importing";

    public static TimeSpan Duration { get; } = TimeSpan.FromMinutes(10);

    private static TimeSpan Pause { get; } = TimeSpan.FromSeconds(1);

    /// <exception cref="SyncBusyException">Somebody else imports.</exception>
    public Held Take()
    {
        var owner = Guid.NewGuid();
        return TryWrite(owner) is { } other
            ? throw new SyncBusyException($"Another import is running: process {other.Process} on {other.Machine}, until {other.Expires.UtcDateTime:HH:mm:ss} UTC at the latest.")
            : new Held(this, owner);
    }

    public async Task<Held> WaitAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var owner = Guid.NewGuid();
        var reported = false;
        while (TryWrite(owner) is { } other)
        {
            if (!reported)
                progress?.Report($"Waiting for the import of process {other.Process} on {other.Machine}");
            reported = true;
            await Task.Delay(Pause, timeProvider, cancellationToken);
        }

        return new Held(this, owner);
    }

    /// <summary>Null when the lease is the owner's now, else whose it is.</summary>
    private LeaseHolder? TryWrite(Guid owner)
    {
        using var scope = scopeProvider.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        var holder = LeaseHolder.Parse(keyValueService.GetValue(Key));
        var now = timeProvider.GetUtcNow();
        var isFree = holder is null || holder.Owner == owner || holder.Expires <= now || holder.HasEnded();
        if (isFree)
        {
            using var process = Process.GetCurrentProcess();
            LeaseHolder mine = new(owner, Environment.MachineName, process.Id, process.StartTime.ToUniversalTime().Ticks, now + Duration);
            keyValueService.SetValue(Key, mine.ToString());
        }

        scope.Complete();
        return isFree ? null : holder;
    }

    private void Release(Guid owner)
    {
        using var scope = scopeProvider.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        if (LeaseHolder.Parse(keyValueService.GetValue(Key))?.Owner == owner)
            keyValueService.SetValue(Key, string.Empty);
        scope.Complete();
    }

    /// <summary>The lease while it is held.</summary>
    internal sealed class Held(ImportLease lease, Guid owner) : IDisposable
    {
        /// <exception cref="SyncBusyException">It had run out, and somebody else has taken it.</exception>
        public void Renew()
        {
            if (lease.TryWrite(owner) is { } other)
                throw new SyncBusyException($"This import took too long, and process {other.Process} on {other.Machine} has begun another one.");
        }

        public void Dispose() => lease.Release(owner);
    }
}
