using System.Collections.Concurrent;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.Persistence.Caching;

/// <summary>
/// Keeps single entities: one change makes Core read the same few of them again and again. A unit of work that has
/// written any of them reads them all from the database, and so does one that began before the last change of another.
/// </summary>
internal sealed class EntityCache<TEntity>(IScopeAccessor scopes)
    where TEntity : class, IEntity
{
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<Guid, TEntity> _byKey = new();
    private readonly ConcurrentDictionary<int, TEntity> _byId = new();
    private long _changedAt;

    public TEntity? Get(Guid key, Func<TEntity?> read) => Get(_byKey, key, read);

    public TEntity? Get(int id, Func<TEntity?> read) => Get(_byId, id, read);

    /// <summary>The open unit of work has written this entity.</summary>
    public void Written(TEntity entity)
    {
        var (id, key) = (entity.Id, entity.Key);
        Written(() =>
        {
            _byId.TryRemove(id, out _);
            _byKey.TryRemove(key, out _);
        });
    }

    /// <summary>The open unit of work has written something that many entities are made from.</summary>
    public void AllWritten() => Written(Clear);

    public void Clear()
    {
        Interlocked.Exchange(ref _changedAt, SetCacheClock.Advance());
        _byId.Clear();
        _byKey.Clear();
    }

    private void Written(Action forget)
    {
        var scope = scopes.Ambient ?? throw new InvalidOperationException("No scope is open; a repository needs one.");
        scope.MarkWritten(typeof(TEntity));
        scope.OnExit(_ =>
        {
            Interlocked.Exchange(ref _changedAt, SetCacheClock.Advance());
            forget();
        });
    }

    private TEntity? Get<TIndex>(ConcurrentDictionary<TIndex, TEntity> index, TIndex value, Func<TEntity?> read)
        where TIndex : notnull
    {
        var scope = scopes.Ambient ?? throw new InvalidOperationException("No scope is open; a repository needs one.");
        // Who may write what it reads must hold its locks first, or it overwrites what another commits meanwhile.
        if (!scope.Root.AutoCompletes)
            _ = scope.Database;
        if (IsCurrent(scope) && index.TryGetValue(value, out var known))
            return (TEntity)known.DeepClone();
        if (read() is not { } entity)
            return null;
        if (IsCurrent(scope))
            Keep((TEntity)entity.DeepClone());
        // A change may have been committed while the entity was put here.
        if (!IsCurrent(scope))
            Forget(entity);
        return entity;
    }

    private bool IsCurrent(Scope scope) => !scope.HasWritten(typeof(TEntity)) && Interlocked.Read(ref _changedAt) <= scope.Root.OpenedAt;

    private void Keep(TEntity entity)
    {
        if (_byKey.Count >= Most)
        {
            _byId.Clear();
            _byKey.Clear();
        }
        _byId[entity.Id] = entity;
        _byKey[entity.Key] = entity;
    }

    private void Forget(TEntity entity)
    {
        _byId.TryRemove(entity.Id, out _);
        _byKey.TryRemove(entity.Key, out _);
    }
}
