using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Cache;

namespace Headspace.Cms.Persistence.Caching;

/// <summary>
/// Keeps everything there is of one entity, where Core's cache refreshers clear it. A unit of work that has written
/// to the set reads it from the database, and no other unit of work sees it before it is committed.
/// </summary>
internal sealed class SetCache<TEntity>(IScopeAccessor scopes, AppCaches caches)
{
    private const string Key = "headspace-whole-set";

    private long _clearedAt;

    public TSet Get<TSet>(Func<TSet> load)
        where TSet : class
    {
        var scope = scopes.Ambient ?? throw new InvalidOperationException("No scope is open; a repository needs one.");
        if (scope.HasWritten(typeof(TEntity)))
            return Local(scope, load);
        var cache = caches.IsolatedCaches.GetOrCreate<TEntity>();
        if (cache.Get(Key) is TSet known)
            return known;
        _ = scope.Database;
        var set = load();
        if (Interlocked.Read(ref _clearedAt) <= scope.Root.OpenedAt && !scope.HasWritten(typeof(TEntity)))
            cache.Insert(Key, () => set);
        return set;
    }

    /// <summary>The open unit of work has written to the set, or to something that the set is made from.</summary>
    public void Written()
    {
        var scope = scopes.Ambient ?? throw new InvalidOperationException("No scope is open; a repository needs one.");
        if (scope.MarkWritten(typeof(TEntity)))
            scope.OnExit(_ => Clear());
    }

    public void Clear()
    {
        Interlocked.Exchange(ref _clearedAt, SetCacheClock.Advance());
        caches.IsolatedCaches.GetOrCreate<TEntity>().Clear(Key);
    }

    private static TSet Local<TSet>(Scope scope, Func<TSet> load)
        where TSet : class
    {
        if (scope.LocalSets.TryGetValue(typeof(TEntity), out var known) && known is TSet set)
            return set;
        set = load();
        scope.LocalSets[typeof(TEntity)] = set;
        return set;
    }
}
