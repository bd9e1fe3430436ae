using System.ComponentModel.DataAnnotations;

namespace Headspace.Cms.Sync.Templates;

/// <summary>The section <c>uSync:AutoTemplates</c>.</summary>
internal sealed class AutoTemplateSettings
{
    public const string Section = "uSync:AutoTemplates";

    /// <summary>Whether view files get templates.</summary>
    public bool Enabled { get; set; }

    /// <summary>Whether templates whose view file is gone are deleted.</summary>
    public bool Delete { get; set; }

    /// <summary>How many milliseconds a change may settle before it is looked at.</summary>
    [Range(0, 600_000)]
    public int Delay { get; set; } = 1000;
}
