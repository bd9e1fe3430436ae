using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Tags;

[Table("cmsTagRelationship")]
[PrimaryKey(nameof(NodeId), nameof(PropertyTypeId), nameof(TagId))]
internal sealed class TagRelationshipRow
{
    [Column("nodeId")]
    public int NodeId { get; set; }

    [Column("tagId")]
    public int TagId { get; set; }

    [Column("propertyTypeId")]
    public int PropertyTypeId { get; set; }
}
