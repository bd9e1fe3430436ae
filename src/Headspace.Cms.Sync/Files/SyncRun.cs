using Headspace.Cms.Contracts.Sync;

namespace Headspace.Cms.Sync.Files;

/// <summary>What one import or export has done so far.</summary>
internal sealed class SyncRun(bool isReport = false, SyncRun? earlier = null)
{
    private readonly List<SyncChange> _changes = [];
    private readonly Dictionary<Guid, SyncFileException> _failures = [];

    /// <summary>Whether everything is rolled back in the end, so that nothing outside the database may be touched.</summary>
    public bool IsReport => isReport;

    public int Unchanged { get; set; }

    public IReadOnlyList<SyncChange> Changes => _changes;

    /// <summary>Why items could not be imported, by the keys of their files.</summary>
    public IReadOnlyDictionary<Guid, SyncFileException> Failures => _failures;

    public void Add(SyncChangeKind kind, string itemType, string name, string? message = null)
        => _changes.Add(new SyncChange(kind, itemType, name, message));

    public void Warn(SyncFile file, string message) => Add(SyncChangeKind.Warning, file.ItemType, file.Alias, $"{file.Path}: {message}");

    public bool HasFailed(Guid key) => _failures.ContainsKey(key) || earlier?.HasFailed(key) is true;

    /// <summary>The item is not imported; what was said of it before does not hold any more.</summary>
    public void Fail(SyncFile file, SyncFileException exception)
    {
        if (_failures.TryAdd(file.Key, exception))
            Add(SyncChangeKind.Error, file.ItemType, file.Alias, exception.Message);
    }

    /// <summary>A file that could not even be read.</summary>
    public void Fail(SyncFileException exception)
    {
        _failures[Guid.NewGuid()] = exception;
        Add(SyncChangeKind.Error, "File", Path.GetFileName(exception.File), exception.Message);
    }

    public void Add(SyncRun step)
    {
        _changes.AddRange(step._changes);
        Unchanged += step.Unchanged;
        foreach (var (key, failure) in step._failures)
            _failures[key] = failure;
    }

    public SyncReport ToReport() => new(_changes, Unchanged);
}
