using Headspace.Cms.Contracts.Sync;

namespace Headspace.Cms.Sync.Settings;

/// <summary>The settings of one handler over the defaults of its set. Words in lists are parted by commas.</summary>
internal sealed class HandlerOptions(SyncHandlerSettings own, SyncHandlerSettings defaults, bool failOnMissingParent)
{
    public bool IsEnabled => own.Enabled ?? defaults.Enabled ?? true;

    public bool UseFlatStructure => own.UseFlatStructure ?? defaults.UseFlatStructure ?? true;

    public bool GuidNames => own.GuidNames ?? defaults.GuidNames ?? false;

    public bool CreateClean => own.CreateClean ?? defaults.CreateClean ?? false;

    public bool FailOnMissingParent => own.FailOnMissingParent ?? defaults.FailOnMissingParent ?? failOnMissingParent;

    public SyncGroup? Group => (own.Group ?? defaults.Group) is { Length: > 0 } name ? SyncGroups.Parse(name) : null;

    public bool CreateOnly => Flag("CreateOnly") || Flag("OneWay");

    public bool NoRemove => Flag("NoRemove");

    public bool NewPropertiesOnly => Flag("NewPropertiesOnly");

    public bool OnlyPublishDirty => Flag("OnlyPublishDirty");

    public bool ImportTrashed => Text("ImportTrashed") is not { } text || !bool.TryParse(text, out var flag) || flag;

    public bool RulesOnExport => Flag("RulesOnExport");

    public bool KeysOnly => Flag("KeysOnly");

    public bool QuickCleanup => Flag("QuickCleanup");

    public bool IncludeFileHash => Flag("IncludeFileHash");

    public bool IncludeContent => Flag("IncludeContent");

    public bool IncludeRelations => Flag("IncludeRelations");

    public bool IgnoreSortOrder => Flag("IgnoreSortOrder");

    public bool IncludeUserInfo => Flag("IncludeUserInfo");

    public bool DefaultValues => Flag("DefaultValues");

    public IReadOnlyList<string> Cultures => List("Cultures");

    public IReadOnlyList<string> Segments => List("Segments");

    public IReadOnlyList<string> NoConfigEditors => List("NoConfigEditors");

    public IReadOnlyList<string> NoConfigNames => List("NoConfigNames");

    public IReadOnlyList<string> Include => List("Include");

    public IReadOnlyList<string> Exclude => List("Exclude");

    public IReadOnlyList<string> IncludeContentTypes => List("IncludeContentTypes");

    public IReadOnlyList<string> ExcludeContentTypes => List("ExcludeContentTypes");

    public IReadOnlyList<string> DoNotSerialize => List("DoNotSerialize");

    public string? DoNotSerializePattern => Text("DoNotSerializePattern");

    /// <summary>Whether the handler takes part in importing, exporting or saving; no action named means all.</summary>
    public bool Allows(string action)
        => (own.Actions ?? defaults.Actions) is not { Count: > 0 } actions
            || actions.Contains("All", StringComparer.OrdinalIgnoreCase)
            || actions.Contains(action, StringComparer.OrdinalIgnoreCase);

    private string? Text(string key)
        => own.Settings.GetValueOrDefault(key) is { Length: > 0 } text ? text
            : defaults.Settings.GetValueOrDefault(key) is { Length: > 0 } other ? other
            : null;

    private bool Flag(string key) => bool.TryParse(Text(key), out var flag) && flag;

    private string[] List(string key)
        => (Text(key) ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
