namespace Headspace.Cms.Contracts.Sync;

/// <summary>What to import or export.</summary>
/// <param name="Group">Which kinds of item.</param>
/// <param name="Handler">The alias of the only handler to run, as <c>ContentHandler</c>, in any case; null for all of the group.</param>
public sealed record SyncOptions(SyncGroup Group = SyncGroup.All, string? Handler = null);
