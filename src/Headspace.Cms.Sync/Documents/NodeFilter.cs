using System.Text.RegularExpressions;
using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Which nodes and which of their properties the settings let through.</summary>
internal static class NodeFilter
{
    public static bool Accepts(XElement root, HandlerOptions options)
    {
        if (SyncFile.Child(root, "Info") is not { } info)
            return true;

        var path = SyncFile.Child(info, "Path")?.Value ?? string.Empty;
        var type = SyncFile.Child(info, "ContentType")?.Value ?? string.Empty;
        var isTrashed = SyncFile.Flag(info, "Trashed");
        return (options.ImportTrashed || !isTrashed)
            && (options.Include.Count == 0 || options.Include.Any(start => Lies(path, start)))
            && !options.Exclude.Any(start => Lies(path, start))
            && (options.IncludeContentTypes.Count == 0 || options.IncludeContentTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
            && !options.ExcludeContentTypes.Contains(type, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Takes out of the item what is not to be carried.</summary>
    public static XElement Apply(XElement root, HandlerOptions options)
    {
        if (options.IgnoreSortOrder && SyncFile.Child(root, "Info") is { } info)
            SyncFile.Child(info, "SortOrder")?.Remove();
        SyncFile.Child(root, "Properties")?.Elements().Where(property => IsLeftOut(property.Name.LocalName, options)).Remove();
        return root;
    }

    public static bool IsLeftOut(string alias, HandlerOptions options)
        => options.DoNotSerialize.Contains(alias, StringComparer.OrdinalIgnoreCase)
            || (options.DoNotSerializePattern is { } pattern && Regex.IsMatch(alias, pattern, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));

    private static bool Lies(string path, string start)
        => (path.TrimEnd('/') + "/").StartsWith("/" + start.Trim('/') + "/", StringComparison.OrdinalIgnoreCase);
}
