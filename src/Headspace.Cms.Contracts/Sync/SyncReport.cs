namespace Headspace.Cms.Contracts.Sync;

/// <summary>What an import or export has done.</summary>
/// <param name="Changes">One entry for each item that was changed or could not be; items that were the same are only counted.</param>
/// <param name="Unchanged">How many items were the same.</param>
public sealed record SyncReport(IReadOnlyList<SyncChange> Changes, int Unchanged)
{
    /// <summary>Whether every item got through.</summary>
    public bool Succeeded => Changes.All(change => change.Kind is not SyncChangeKind.Error);
}
