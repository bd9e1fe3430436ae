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

    /// <summary>Whether this site writes the first of <see cref="Folders"/>, which others build on, in place of the last.</summary>
    public bool IsRootSite { get; set; }

    /// <summary>Whether items that come from a folder before the last cannot be saved, unless this is the root site.</summary>
    public bool LockRoot { get; set; } = true;

    /// <summary>The kinds of item, by root element, that <see cref="LockRoot"/> is about; empty for languages, dictionary items, data types and all content types.</summary>
    public IReadOnlyList<string> LockRootTypes { get; set; } = [];

    /// <summary>Where the files of media lie, below the content root; inside it as below <c>/media</c>.</summary>
    [Required]
    public string MediaFolder { get; set; } = "uSync/media/";

    /// <summary>The extension of the files, without its dot.</summary>
    [Required]
    public string DefaultExtension { get; set; } = "config";

    /// <summary>What every start imports: <c>None</c>, <c>Settings</c>, <c>Content</c> or <c>All</c>.</summary>
    public string ImportAtStartup { get; set; } = "None";

    /// <summary>What every start exports, after it has imported: <c>None</c>, <c>Settings</c>, <c>Content</c> or <c>All</c>.</summary>
    public string ExportAtStartup { get; set; } = "None";

    /// <summary>What is exported when it is saved: <c>None</c>, <c>Settings</c>, <c>Content</c> or <c>All</c>.</summary>
    public string ExportOnSave { get; set; } = "None";

    /// <summary>Whether an installation whose first import has not completed imports at its start.</summary>
    public bool ImportOnFirstBoot { get; set; }

    /// <summary>What the first import imports.</summary>
    public string FirstBootGroup { get; set; } = "All";

    /// <summary>The name of the set under <c>uSync:Sets</c> whose handlers run.</summary>
    public string DefaultSet { get; set; } = "Default";

    /// <summary>Whether content whose parent does not exist is an error; otherwise it is put below the nearest parent that its path names.</summary>
    public bool FailOnMissingParent { get; set; }

    /// <summary>Whether two files of one item in one folder are an error; otherwise the later one wins, with a warning.</summary>
    public bool FailOnDuplicates { get; set; }

    /// <summary>A file of this name in the folder keeps a start from importing.</summary>
    [Required]
    public string StopFile { get; set; } = "usync.stop";

    /// <summary>A file of this name in the folder lets one start import; it is renamed to <see cref="StopFile"/> then.</summary>
    [Required]
    public string OnceFile { get; set; } = "usync.once";
}
