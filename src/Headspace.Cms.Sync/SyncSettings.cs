using System.ComponentModel.DataAnnotations;

namespace Headspace.Cms.Sync;

/// <summary>The section <c>uSync:Settings</c>, with uSync's own names.</summary>
public sealed class SyncSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "uSync:Settings";

    /// <summary>The folder that is read and written, below the content root, when <see cref="Folders"/> is empty.</summary>
    [Required]
    public string RootFolder { get; set; } = "uSync/v17/";

    /// <summary>Folders that are read on top of each other; a later one wins, and the last is written.</summary>
    public IReadOnlyList<string> Folders { get; set; } = [];

    /// <summary>Where the files of media lie, below the content root; inside it as below <c>/media</c>.</summary>
    [Required]
    public string MediaFolder { get; set; } = "uSync/media/";

    /// <summary>What every start imports: <c>None</c>, <c>Settings</c>, <c>Content</c> or <c>All</c>.</summary>
    public string ImportAtStartup { get; set; } = "None";

    /// <summary>What is exported when it is saved: <c>None</c>, <c>Settings</c>, <c>Content</c> or <c>All</c>.</summary>
    public string ExportOnSave { get; set; } = "None";

    /// <summary>Whether an installation whose first import has not completed imports at its start.</summary>
    public bool ImportOnFirstBoot { get; set; }

    /// <summary>What the first import imports.</summary>
    public string FirstBootGroup { get; set; } = "All";
}
