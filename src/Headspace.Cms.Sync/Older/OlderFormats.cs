using System.Xml.Linq;
using Headspace.Cms.Sync.Files;

namespace Headspace.Cms.Sync.Older;

/// <summary>Brings the files of uSync 9 to 16 into the form of 17, so that all others know one form only.</summary>
internal static class OlderFormats
{
    public static void Bring(SyncFile file)
    {
        if (file.Element("Info") is not { } info)
            return;

        switch (file.ItemType.ToLowerInvariant())
        {
            case "datatype":
                OlderDataTypes.Bring(file, info);
                break;
            case "contenttype" or "mediatype" or "membertype":
                OlderContentTypes.Bring(file.Root, info);
                break;
            case "content" or "media":
                BringNode(file, info);
                break;
        }
    }

    private static void BringNode(SyncFile file, XElement info)
    {
        if (SyncFile.Child(info, "NodeName") is { } name && SyncFile.Attribute(name, "Default") is not { Length: > 0 })
            name.SetAttributeValue("Default", file.Alias);
        if (SyncFile.Child(info, "Published") is { } published && SyncFile.Attribute(published, "Default") is not { Length: > 0 })
            published.SetAttributeValue("Default", published.Elements().Any(culture => bool.TryParse(culture.Value, out var flag) && flag));
        foreach (var value in file.Elements("Properties").Elements())
        {
            if (OlderBlocks.Bring(value.Value) is { } text)
                value.ReplaceNodes(new XCData(text));
        }
    }
}
