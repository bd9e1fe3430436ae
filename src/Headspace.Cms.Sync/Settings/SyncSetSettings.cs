namespace Headspace.Cms.Sync.Settings;

/// <summary>The section <c>uSync:Sets:{name}</c> of the set that <see cref="SyncSettings.DefaultSet"/> names.</summary>
internal sealed class SyncSetSettings
{
    public const string Section = "uSync:Sets";

    public bool Enabled { get; set; } = true;

    public IReadOnlyList<string> HandlerGroups { get; set; } = [];

    public IReadOnlyList<string> DisabledHandlers { get; set; } = [];

    public SyncHandlerSettings HandlerDefaults { get; set; } = new();

    public Dictionary<string, SyncHandlerSettings> Handlers { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
