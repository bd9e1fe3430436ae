using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.PublishedCache.Node;

/// <summary>
/// The published nodes by key and id. Readers take no lock; a change exchanges one node, whatever the size of the tree.
/// </summary>
internal sealed class NodeStore
{
    private volatile Index index = new([]);

    public int Count => index.ByKey.Count;

    public IEnumerable<PublishedNode> All => index.ByKey.Values;

    public PublishedNode? Find(Guid key) => index.ByKey.GetValueOrDefault(key);

    public PublishedNode? Find(int id) => index.KeyById.TryGetValue(id, out var key) ? Find(key) : null;

    public IEnumerable<PublishedNode> OfType(IPublishedContentType type) =>
        index.ByKey.Values.Where(node => node.ContentType.Id == type.Id);

    /// <summary>Puts the node in the place of the one with its key, which it returns.</summary>
    public PublishedNode? Exchange(PublishedNode node)
    {
        var current = index;
        var before = current.ByKey.GetValueOrDefault(node.Key);
        current.KeyById[node.Id] = node.Key;
        current.ByKey[node.Key] = node;
        return before;
    }

    public PublishedNode? Remove(Guid key)
    {
        var current = index;
        if (!current.ByKey.TryRemove(key, out var node))
        {
            return null;
        }

        current.KeyById.TryRemove(node.Id, out _);
        return node;
    }

    public void ExchangeAll(IEnumerable<PublishedNode> nodes) => index = new Index(nodes);

    private sealed class Index
    {
        public Index(IEnumerable<PublishedNode> nodes)
        {
            foreach (var node in nodes)
            {
                ByKey[node.Key] = node;
                KeyById[node.Id] = node.Key;
            }
        }

        public ConcurrentDictionary<Guid, PublishedNode> ByKey { get; } = new();

        public ConcurrentDictionary<int, Guid> KeyById { get; } = new();
    }
}
