using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.RelationTypes;

internal static class RelationTypeSerializer
{
    public static XElement Serialize(IRelationType type)
    {
        var root = SyncXml.Root("RelationType", type.Key, type.Alias, 0);
        root.Add(new XElement(
            "Info",
            SyncXml.Text("Name", type.Name),
            SyncXml.Text("ParentType", type.ParentObjectType?.ToString()),
            SyncXml.Text("ChildType", type.ChildObjectType?.ToString()),
            new XElement("Bidirectional", type.IsBidirectional),
            new XElement("IsDependency", (type as IRelationTypeWithIsDependency)?.IsDependency ?? false)));
        return root;
    }

    public static IRelationType Deserialize(SyncFile file, IRelationType? existing)
    {
        var type = existing ?? new RelationType(file.Alias, file.Required("Info", "Name")) { Key = file.Key };
        type.Alias = file.Alias;
        type.Name = file.Required("Info", "Name");
        type.ParentObjectType = Type(file, "ParentType");
        type.ChildObjectType = Type(file, "ChildType");
        type.IsBidirectional = file.Flag("Info", "Bidirectional");
        if (type is IRelationTypeWithIsDependency dependency)
            dependency.IsDependency = file.Flag("Info", "IsDependency");
        return type;
    }

    private static Guid? Type(SyncFile file, string name)
        => Guid.TryParse(file.Text("Info", name), out var key) && key != Guid.Empty ? key : null;
}
