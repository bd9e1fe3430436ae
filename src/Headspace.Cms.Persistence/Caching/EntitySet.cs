using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.Persistence.Caching;

/// <summary>Entities by id and by key, in the order that they were given in. They are shared: hand out clones.</summary>
internal sealed class EntitySet<T>
    where T : class, IEntity
{
    private readonly Dictionary<int, T> _byId;
    private readonly Dictionary<Guid, T> _byKey;

    public EntitySet(IEnumerable<T> items)
    {
        Items = [.. items];
        _byId = Items.ToDictionary(item => item.Id);
        _byKey = Items.ToDictionary(item => item.Key);
    }

    public IReadOnlyList<T> Items { get; }

    public T? ById(int id) => _byId.GetValueOrDefault(id);

    public T? ByKey(Guid key) => _byKey.GetValueOrDefault(key);

    public IEnumerable<T> ByIds(int[]? ids) => ids is { Length: > 0 } ? ids.Distinct().Select(ById).OfType<T>() : Items;

    public IEnumerable<T> ByKeys(Guid[]? keys) => keys is { Length: > 0 } ? keys.Distinct().Select(ByKey).OfType<T>() : Items;
}
