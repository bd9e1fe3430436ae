
namespace Headspace.Cms.Website.OutputCache;

/// <summary>What one rendering has read so far.</summary>
internal sealed class Recording(long startedAt)
{
    private readonly HashSet<Guid> nodes = [];
    private readonly HashSet<Guid> addresses = [];
    private readonly HashSet<Guid> children = [];
    private readonly HashSet<string> types = [];
    private readonly HashSet<string> named = [];
    private readonly Lock gate = new();

    /// <summary>The store's clock when the rendering began: what was evicted after it must not be stored.</summary>
    public long StartedAt => startedAt;

    /// <summary>False when the rendering holds something that is for this visitor or this moment alone.</summary>
    public bool MayBeStored { get; set; } = true;

    /// <summary>How long the output is right at the most; null for as long as nothing changes.</summary>
    public TimeSpan? Duration { get; set; }

    public void Node(Guid key) => Add(nodes, key);

    public void Address(Guid key) => Add(addresses, key);

    public void Children(Guid key) => Add(children, key);

    public void Type(string alias) => Add(types, alias);

    public void Tag(string tag) => Add(named, tag);

    public string[] Tags()
    {
        lock (gate)
        {
            return
            [
                .. nodes.Select(OutputCacheTags.Node),
                .. addresses.Select(OutputCacheTags.Address),
                .. children.Select(OutputCacheTags.Children),
                .. types.Select(OutputCacheTags.Type),
                .. named,
            ];
        }
    }

    private void Add<T>(HashSet<T> set, T item)
    {
        // A view may render parts in parallel; uncontended, the lock costs less than a concurrent set.
        lock (gate)
        {
            set.Add(item);
        }
    }
}
