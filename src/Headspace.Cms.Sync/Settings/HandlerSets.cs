using Headspace.Cms.Contracts.Sync;
using Microsoft.Extensions.Options;

namespace Headspace.Cms.Sync.Settings;

/// <summary>What the default set says of each handler.</summary>
internal sealed class HandlerSets(IOptions<SyncSettings> settings, IOptions<SyncSetSettings> set)
{
    private readonly SyncHandlerSettings _none = new();

    public HandlerOptions For(string alias)
        => new(set.Value.Handlers.GetValueOrDefault(alias) ?? _none, set.Value.HandlerDefaults, settings.Value.FailOnMissingParent);

    public bool IsEnabled(string alias, SyncGroup group)
    {
        var groups = set.Value.HandlerGroups.Count == 0 ? SyncGroup.All : SyncGroups.Parse(string.Join(',', set.Value.HandlerGroups));
        return set.Value.Enabled
            && (groups & group) != SyncGroup.None
            && !set.Value.DisabledHandlers.Contains(alias, StringComparer.OrdinalIgnoreCase)
            && For(alias).IsEnabled;
    }
}
