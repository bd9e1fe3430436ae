using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.Persistence.Caching;

/// <summary>
/// Keeps single entities: one change makes Core read the same few of them again and again. A unit of work that has
/// written any of them keeps its own, and one that began before the last change of another reads from the database.
/// </summary>
internal sealed class EntityCache<TEntity>(IScopeAccessor scopes)
    where TEntity : class, IEntity
{
    private readonly KeptEntities<TEntity> _shared = new();
    private long _changedAt;

    public TEntity? Get(Guid key, Func<TEntity?> read) => Get(kept => kept.Find(key), read);

    public TEntity? Get(int id, Func<TEntity?> read) => Get(kept => kept.Find(id), read);

    /// <summary>The entities were just read, and are likely to be read again one by one.</summary>
    public void Keep(IEnumerable<TEntity> entities)
    {
        var scope = Scope;
        foreach (var entity in entities)
            Keep(scope, entity);
    }

    /// <summary>The open unit of work has written this entity.</summary>
    public void Written(TEntity entity)
    {
        var (id, key) = (entity.Id, entity.Key);
        Written(kept => kept.Forget(id, key));
    }

    /// <summary>The open unit of work has written something that many entities are made from.</summary>
    public void AllWritten() => Written(kept => kept.Clear());

    public void Clear()
    {
        Interlocked.Exchange(ref _changedAt, SetCacheClock.Advance());
        _shared.Clear();
    }

    private Scope Scope => scopes.Ambient ?? throw new InvalidOperationException("No scope is open; a repository needs one.");

    private void Written(Action<KeptEntities<TEntity>> forget)
    {
        var scope = Scope;
        scope.MarkWritten(typeof(TEntity));
        forget(OwnOf(scope));
        scope.OnExit(_ =>
        {
            Interlocked.Exchange(ref _changedAt, SetCacheClock.Advance());
            forget(_shared);
        });
    }

    private TEntity? Get(Func<KeptEntities<TEntity>, TEntity?> find, Func<TEntity?> read)
    {
        var scope = Scope;
        // Who may write what it reads must hold its locks first, or it overwrites what another commits meanwhile.
        if (!scope.Root.AutoCompletes)
            _ = scope.Database;
        if (KeptFor(scope) is { } kept && find(kept) is { } known)
            return known;
        if (read() is not { } entity)
            return null;
        Keep(scope, entity);
        return entity;
    }

    private void Keep(Scope scope, TEntity entity)
    {
        KeptFor(scope)?.Keep(entity);
        // A change may have been committed while the entity was put here.
        if (KeptFor(scope) is null)
            _shared.Forget(entity.Id, entity.Key);
    }

    /// <summary>The entities as the unit of work may see them; null if it must read them itself.</summary>
    private KeptEntities<TEntity>? KeptFor(Scope scope) =>
        scope.HasWritten(typeof(TEntity)) ? OwnOf(scope)
        : Interlocked.Read(ref _changedAt) <= scope.Root.OpenedAt ? _shared
        : null;

    private static KeptEntities<TEntity> OwnOf(Scope scope)
    {
        if (scope.LocalSets.TryGetValue(typeof(KeptEntities<TEntity>), out var own))
            return (KeptEntities<TEntity>)own;
        var begun = new KeptEntities<TEntity>();
        scope.LocalSets[typeof(KeptEntities<TEntity>)] = begun;
        return begun;
    }
}
