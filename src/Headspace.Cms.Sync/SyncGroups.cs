using Headspace.Cms.Contracts.Sync;

namespace Headspace.Cms.Sync;

internal static class SyncGroups
{
    /// <summary>The groups of a setting, which may name several, parted by commas. Unknown words name nothing.</summary>
    public static SyncGroup Parse(string? setting)
        => (setting ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Enum.TryParse<SyncGroup>(name, ignoreCase: true, out var group) ? group : SyncGroup.None)
            .Aggregate(SyncGroup.None, (all, group) => all | group);
}
