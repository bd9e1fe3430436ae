using System.Xml.Linq;
using Headspace.Cms.Sync.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.MediaItems;

internal sealed class MediaSerializer(NodeXml xml, NodePaths paths)
{
    /// <summary>What is computed of the file when the item is saved.</summary>
    private static readonly HashSet<string> _computed =
    [
        Constants.Conventions.Media.Width,
        Constants.Conventions.Media.Height,
        Constants.Conventions.Media.Bytes,
        Constants.Conventions.Media.Extension
    ];

    public Guid? ParentKeyOf(IMedia media) => paths.Of(media).Parent?.Key;

    public void Remember(IMedia media, int parentId) => paths.Remember(media, parentId);

    public XElement Serialize(IMedia media)
    {
        var root = NodeXml.Root("Media", media);
        root.Add(new XElement("Info", xml.Info(media)), NodeXml.Properties(media, _computed));
        return root;
    }
}
