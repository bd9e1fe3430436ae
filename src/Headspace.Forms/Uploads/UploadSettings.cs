using System.ComponentModel.DataAnnotations;
using Headspace.Forms.Fields;
using Headspace.Forms.Text;

namespace Headspace.Forms.Uploads;

/// <summary>
/// What the site takes as files at the most, from <c>Headspace:Forms:Uploads</c>, and of which types, from
/// <c>Umbraco:Forms:Security</c> by the names that Umbraco Forms gives them; a field may take less.
/// </summary>
public sealed class UploadSettings
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Headspace:Forms:Uploads";

    /// <summary>Where the types stand.</summary>
    public const string TypesSection = "Umbraco:Forms:Security";

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

    /// <summary>The extensions that the site takes, with commas between; empty for all that are not denied.</summary>
    public string AllowedFileUploadExtensions { get; init; } = string.Empty;

    /// <summary>The extensions that the site does not take, with commas between. Those that a machine may run are never taken, named or not.</summary>
    public string DisallowedFileUploadExtensions { get; init; } = string.Empty;

    internal long MostBytesInAll => MostMegabytesInAll * Megabyte;

    internal UploadRule Limit(UploadRule rule) => Types(rule) with
    {
        MostFiles = Math.Min(rule.MostFiles, MostFiles),
        MostBytes = Math.Min(rule.MostBytes, MostMegabytes * Megabyte)
    };

    // An empty list takes everything, so a field that asks for nothing but what the site does not take keeps its list, all denied.
    private UploadRule Types(UploadRule rule)
    {
        var site = Extensions(AllowedFileUploadExtensions);
        string[] denied = [.. rule.Denied.Union(Extensions(DisallowedFileUploadExtensions))];
        if (site.Length > 0)
            denied = [.. denied.Union(rule.Allowed.Except(site))];
        string[] allowed = [.. (rule.Allowed.Count > 0 ? rule.Allowed : site).Except(denied)];
        return rule with { Allowed = allowed.Length > 0 ? allowed : rule.Allowed.Count > 0 ? rule.Allowed : site, Denied = denied };
    }

    private static string[] Extensions(string list) =>
        [.. list.Split(',').Select(extension => Answers.Fold(Answers.Clean(extension).TrimStart('.'))).Where(extension => extension.Length > 0)];
}
