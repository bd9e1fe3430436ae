using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.ContentTypes;

internal static class MemberTypeSerializer
{
    public static XElement Serialize(IMemberType type, (Guid Key, string Path)? folder)
    {
        var root = SyncXml.Root("MemberType", type.Key, type.Alias, type.Level);
        var properties = ContentTypeXml.Properties(type, withVariations: false, property => Flags(type, property));
        foreach (var (property, element) in type.PropertyTypes.OrderBy(property => property.Alias, StringComparer.Ordinal).Zip(properties.Elements()))
            element.SetElementValue("Key", MemberProperties.KeyOf(type, property));
        root.Add(
            new XElement("Info", ContentTypeXml.Info(type), ContentTypeXml.Place(type, folder)),
            properties,
            ContentTypeXml.Structure(type, "MemberType"),
            ContentTypeXml.Tabs(type));
        return root;
    }

    public static void ReadFlags(SyncFile file, IMemberType type)
    {
        foreach (var element in file.Elements("GenericProperties"))
        {
            var alias = SyncFile.Child(element, "Alias")?.Value;
            if (type.PropertyTypes.FirstOrDefault(property => property.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)) is not { } known)
                continue;

            type.SetMemberCanEditProperty(known.Alias, SyncFile.Flag(element, "CanEdit"));
            type.SetMemberCanViewProperty(known.Alias, SyncFile.Flag(element, "CanView"));
            type.SetIsSensitiveProperty(known.Alias, SyncFile.Flag(element, "IsSensitive"));
        }
    }

    private static XElement[] Flags(IMemberType type, IPropertyType property) =>
    [
        new("CanEdit", type.MemberCanEditProperty(property.Alias)),
        new("CanView", type.MemberCanViewProperty(property.Alias)),
        new("IsSensitive", type.IsSensitiveProperty(property.Alias))
    ];
}
