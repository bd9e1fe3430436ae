using System.ComponentModel.DataAnnotations;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Uploads;

/// <summary>What the site takes as files at the most, from <c>Headspace:Forms:Uploads</c>; a field may take less.</summary>
public sealed class UploadSettings
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Headspace:Forms:Uploads";

    private const long Megabyte = 1024 * 1024;

    /// <summary>How large a file may be.</summary>
    [Range(1, 1024)]
    public int MostMegabytes { get; init; } = 10;

    /// <summary>How many files a field takes.</summary>
    [Range(1, 100)]
    public int MostFiles { get; init; } = 10;

    /// <summary>How large all files of an entry may be together.</summary>
    [Range(1, 4096)]
    public int MostMegabytesInAll { get; init; } = 25;

    /// <summary>Where files lie, outside of what the web server shows; below the content root unless it is rooted.</summary>
    [Required]
    public string Folder { get; init; } = "umbraco/Data/Forms";

    /// <summary>How long files are kept that no entry came of.</summary>
    public TimeSpan KeepOrphansFor { get; init; } = TimeSpan.FromDays(1);

    internal long MostBytesInAll => MostMegabytesInAll * Megabyte;

    internal UploadRule Limit(UploadRule rule) => rule with
    {
        MostFiles = Math.Min(rule.MostFiles, MostFiles),
        MostBytes = Math.Min(rule.MostBytes, MostMegabytes * Megabyte)
    };
}
