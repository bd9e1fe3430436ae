using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Workflows;

/// <summary>Paths below the two folders of workflows. What leads out of one is no path.</summary>
internal sealed class WorkflowFolders(IHostEnvironment environment, IOptions<WorkflowSettings> settings)
{
    private static readonly char[] separators = ['/', '\\'];

    /// <summary>An XSLT file; null when it is none or is not there.</summary>
    public string? FindXslt(string name) => Below(settings.Value.XsltFolder, name) is { } path && File.Exists(path) ? path : null;

    /// <summary>A folder to save in; null when the name is none.</summary>
    public string? FindXml(string name) => Below(settings.Value.XmlFolder, name);

    // Every part has to be a plain name, so there is nothing that could lead elsewhere.
    private string? Below(string folder, string name)
    {
        var parts = name.Split(separators, StringSplitOptions.TrimEntries);
        return Array.TrueForAll(parts, IsPlain) ? Path.Combine([Path.GetFullPath(folder, environment.ContentRootPath), .. parts]) : null;
    }

    private static bool IsPlain(string part) =>
        part.Length is > 0 and <= 100 && part[0] != '.' && part[^1] != '.' && part.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or ' ');
}
