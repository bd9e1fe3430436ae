using System.Xml.Linq;

namespace Headspace.Cms.Sync.Files;

/// <summary>Puts an item's file of a later folder on top of that of an earlier one, element by element.</summary>
internal static class LayerMerger
{
    public static SyncFile Merge(SyncFile below, SyncFile above)
    {
        if (above.IsEmpty)
            return above.IsDeletion || below.IsEmpty ? above : below;

        return below.IsEmpty ? above : above.With(Merge(below.Root, above.Root));
    }

    private static XElement Merge(XElement below, XElement above)
    {
        if (!above.HasElements || !below.HasElements)
            return new XElement(above);

        XElement merged = new(above.Name, above.Attributes(), below.Attributes().Where(attribute => above.Attribute(attribute.Name) is null));
        var others = above.Elements().ToList();
        foreach (var element in below.Elements())
        {
            var over = others.Find(candidate => Identity(candidate) == Identity(element));
            merged.Add(over is null ? new XElement(element) : Merge(element, over));
            if (over is not null)
                others.Remove(over);
        }

        merged.Add(others.Select(element => new XElement(element)));
        return merged;
    }

    // What makes an element this one among others of its name: a key, an alias, the culture and segment of a value.
    private static string Identity(XElement element)
    {
        string[] parts =
        [
            element.Name.LocalName.ToLowerInvariant(),
            IsListed(element) ? SyncFile.Attribute(element, "Key") ?? SyncFile.Child(element, "Key")?.Value ?? SyncFile.Child(element, "Alias")?.Value ?? string.Empty : string.Empty,
            SyncFile.Attribute(element, "Culture") ?? SyncFile.Child(element, "Culture")?.Value ?? string.Empty,
            SyncFile.Attribute(element, "Segment") ?? string.Empty,
            SyncFile.Attribute(element, "Language") ?? string.Empty
        ];
        return string.Join('|', parts).ToLowerInvariant();
    }

    // An element right below Info is there once: its key says what it refers to and not which element it is.
    private static bool IsListed(XElement element) => element.Parent?.Name.LocalName is not "Info";
}
