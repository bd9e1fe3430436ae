namespace Headspace.Cms.Contracts.Sync;

/// <summary>What to import or export.</summary>
/// <param name="Group">Which kinds of item.</param>
public sealed record SyncOptions(SyncGroup Group = SyncGroup.All);
