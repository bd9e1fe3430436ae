using Headspace.Cms.Contracts.Sync;

namespace Headspace.Cms.Sync.Files;

/// <summary>What one import or export has done so far.</summary>
internal sealed class SyncRun
{
    private readonly List<SyncChange> _changes = [];

    public int Unchanged { get; set; }

    public IReadOnlyList<SyncChange> Changes => _changes;

    public void Add(SyncChangeKind kind, string itemType, string name, string? message = null)
        => _changes.Add(new SyncChange(kind, itemType, name, message));

    public void Warn(SyncFile file, string message) => Add(SyncChangeKind.Warning, file.ItemType, file.Alias, $"{file.Path}: {message}");

    public SyncReport ToReport() => new(_changes, Unchanged);
}
