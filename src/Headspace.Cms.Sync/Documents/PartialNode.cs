using System.Xml.Linq;
using Headspace.Cms.Sync.Files;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Nodes of which a file holds some cultures, segments or the values of neither; the rest is not to be touched.</summary>
internal static class PartialNode
{
    public static bool Includes(SyncFile file, string? culture, string? segment)
        => Includes(file.Cultures, file.Segments, file.DefaultValues, culture, segment);

    /// <summary>The item without the values, names and publications that the settings do not name, and with the attributes that say so.</summary>
    public static XElement Narrow(XElement root, IReadOnlyList<string> cultures, IReadOnlyList<string> segments, bool defaultValues)
    {
        if (cultures.Count == 0 && segments.Count == 0 && !defaultValues)
            return root;

        XElement narrowed = new(root);
        if (cultures.Count > 0)
            narrowed.SetAttributeValue("Cultures", string.Join(',', cultures));
        if (segments.Count > 0)
            narrowed.SetAttributeValue("Segments", string.Join(',', segments));
        if (defaultValues)
            narrowed.SetAttributeValue("DefaultValues", true);
        Reduce(narrowed, (culture, segment) => Includes(cultures, segments, defaultValues, culture, segment));
        return narrowed;
    }

    /// <summary>What a partial file and an exported item can be compared by: names, publications and values that the file is about.</summary>
    public static XElement Comparable(SyncFile file, XElement root)
    {
        XElement comparable = new(root);
        Reduce(comparable, (culture, segment) => Includes(file, culture, segment));
        SyncFile.Child(comparable, "Info")?.Elements().Where(element => element.Name.LocalName is not ("NodeName" or "Published")).Remove();
        foreach (var name in new[] { "NodeName", "Published" })
            SyncFile.Child(SyncFile.Child(comparable, "Info") ?? comparable, name)?.RemoveAttributes();
        comparable.RemoveAttributes();
        SyncFile.Child(comparable, "Properties")?.Elements().Where(element => !element.HasElements).Remove();
        return comparable;
    }

    private static void Reduce(XElement root, Func<string?, string?, bool> includes)
    {
        SyncFile.Child(root, "Properties")?.Elements().Elements()
            .Where(value => !includes(SyncFile.Attribute(value, "Culture"), SyncFile.Attribute(value, "Segment")))
            .Remove();
        if (SyncFile.Child(root, "Info") is not { } info)
            return;

        foreach (var name in new[] { "NodeName", "Published" })
            SyncFile.Child(info, name)?.Elements().Where(element => !includes(SyncFile.Attribute(element, "Culture"), null)).Remove();
    }

    private static bool Includes(IReadOnlyList<string> cultures, IReadOnlyList<string> segments, bool defaultValues, string? culture, string? segment)
    {
        if (cultures.Count == 0 && segments.Count == 0 && !defaultValues)
            return true;

        if (culture is null && segment is null)
            return defaultValues;

        return (culture is null || cultures.Count == 0 ? culture is null || segment is not null : cultures.Contains(culture, StringComparer.OrdinalIgnoreCase))
            && (segment is null || segments.Count == 0 ? segment is null || cultures.Count > 0 : segments.Contains(segment, StringComparer.OrdinalIgnoreCase));
    }
}
