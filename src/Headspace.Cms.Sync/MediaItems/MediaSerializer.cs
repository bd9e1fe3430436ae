using System.Xml.Linq;
using Headspace.Cms.Sync.Documents;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.MediaItems;

internal sealed class MediaSerializer(NodeXml xml, MediaFiles mediaFiles)
{
    /// <summary>What is computed of the file when the item is saved.</summary>
    private static readonly HashSet<string> _computed =
    [
        Constants.Conventions.Media.Width,
        Constants.Conventions.Media.Height,
        Constants.Conventions.Media.Bytes,
        Constants.Conventions.Media.Extension
    ];

    public XElement Serialize(IMedia media, HandlerOptions options)
    {
        var root = NodeXml.Root("Media", media);
        root.Add(new XElement("Info", xml.Info(media)), NodeXml.Properties(media, _computed));
        if (options.IncludeFileHash && mediaFiles.Hash(SyncFile.Child(root, "Properties")) is { } hash)
            SyncFile.Child(root, "Info")!.Add(new XElement(MediaFileHash.ElementName, hash));
        return NodeFilter.Apply(root, options);
    }
}
