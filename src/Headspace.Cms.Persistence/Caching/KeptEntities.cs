using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.Persistence.Caching;

/// <summary>Single entities by key and by id. Nobody outside sees the kept ones: what is put in or taken out is a copy.</summary>
internal sealed class KeptEntities<TEntity>
    where TEntity : class, IEntity
{
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<Guid, TEntity> _byKey = new();
    private readonly ConcurrentDictionary<int, TEntity> _byId = new();

    public TEntity? Find(Guid key) => (TEntity?)_byKey.GetValueOrDefault(key)?.DeepClone();

    public TEntity? Find(int id) => (TEntity?)_byId.GetValueOrDefault(id)?.DeepClone();

    public void Keep(TEntity entity)
    {
        if (_byKey.Count >= Most)
            Clear();
        var kept = (TEntity)entity.DeepClone();
        _byId[kept.Id] = kept;
        _byKey[kept.Key] = kept;
    }

    public void Forget(int id, Guid key)
    {
        _byId.TryRemove(id, out _);
        _byKey.TryRemove(key, out _);
    }

    public void Clear()
    {
        _byId.Clear();
        _byKey.Clear();
    }
}
