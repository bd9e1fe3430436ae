namespace Headspace.Cms.Sync.Settings;

/// <summary>The settings of a handler, as they are written; what is null is not written.</summary>
internal sealed class SyncHandlerSettings
{
    public bool? Enabled { get; set; }

    public IReadOnlyList<string>? Actions { get; set; }

    public bool? UseFlatStructure { get; set; }

    public bool? GuidNames { get; set; }

    public bool? FailOnMissingParent { get; set; }

    public string? Group { get; set; }

    public bool? CreateClean { get; set; }

    public Dictionary<string, string?> Settings { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
