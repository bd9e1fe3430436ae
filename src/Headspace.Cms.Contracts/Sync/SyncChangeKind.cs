namespace Headspace.Cms.Contracts.Sync;

/// <summary>What happened to an item.</summary>
public enum SyncChangeKind
{
    /// <summary>It was new.</summary>
    Create,

    /// <summary>It was different.</summary>
    Update,

    /// <summary>It was deleted.</summary>
    Delete,

    /// <summary>It was skipped, or is in while something about it is not as the file says.</summary>
    Warning,

    /// <summary>It could not be carried over.</summary>
    Error
}
