using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;

namespace Headspace.Cms.Persistence.Relations;

internal sealed class RelationJoin
{
    public static RowMap<RelationJoin> Map { get; } = new RowMap<RelationJoin>()
        .Add("Id", row => row.Relation.Id)
        .Add("ParentId", row => row.Relation.ParentId)
        .Add("ChildId", row => row.Relation.ChildId)
        .Add("RelationTypeId", row => row.Relation.RelationTypeId)
        .Add("Comment", row => row.Relation.Comment)
        .Add("CreateDate", row => row.Relation.CreateDate)
        .Add("ParentObjectType", row => row.Parent.ObjectType)
        .Add("ChildObjectType", row => row.Child.ObjectType);

    public required RelationRow Relation { get; init; }

    public required NodeRow Parent { get; init; }

    public required NodeRow Child { get; init; }
}
