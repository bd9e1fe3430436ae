namespace Headspace.Cms.PublishedCache.Document;

/// <summary>
/// Core refreshes a branch document by document, and a document once for every change of it. Inside a batch they are
/// gathered, so that each is read once, and all of them with the same few queries.
/// </summary>
internal sealed class RefreshBatch
{
    private readonly AsyncLocal<HashSet<Guid>?> keys = new();

    /// <summary>Begins a batch and returns the one that it interrupts, for <see cref="End"/>.</summary>
    public object? Begin()
    {
        var outer = keys.Value;
        keys.Value = [];
        return outer;
    }

    public bool TryAdd(Guid key)
    {
        if (keys.Value is not { } open)
        {
            return false;
        }

        open.Add(key);
        return true;
    }

    public void Forget(Guid key) => keys.Value?.Remove(key);

    /// <summary>What was gathered so far; the batch goes on empty.</summary>
    public IReadOnlyCollection<Guid> Take()
    {
        if (keys.Value is not { Count: > 0 } taken)
        {
            return [];
        }

        keys.Value = [];
        return taken;
    }

    public void End(object? outer) => keys.Value = (HashSet<Guid>?)outer;
}
