using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.ContentTypes;

internal static class MediaTypeSerializer
{
    public static XElement Serialize(IMediaType type, (Guid Key, string Path)? folder)
    {
        var root = SyncXml.Root("MediaType", type.Key, type.Alias, type.Level);
        root.Add(
            new XElement("Info", ContentTypeXml.Info(type), ContentTypeXml.Place(type, folder)),
            ContentTypeXml.Properties(type, withVariations: false),
            ContentTypeXml.Structure(type, "MediaType"),
            ContentTypeXml.Tabs(type));
        return root;
    }
}
