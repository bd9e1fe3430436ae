namespace Headspace.Cms.Sync.Settings;

/// <summary>The words of the setting <c>Actions</c>.</summary>
internal static class HandlerAction
{
    public const string Import = "Import";

    public const string Export = "Export";

    public const string Report = "Report";

    public const string Save = "Save";

    public static IReadOnlyList<string> All { get; } = [Import, Export, Report, Save, "All"];
}
