using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Relations;

[Table("umbracoRelation")]
internal sealed class RelationRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("parentId")]
    public int ParentId { get; set; }

    [Column("childId")]
    public int ChildId { get; set; }

    [Column("relType")]
    public int RelationTypeId { get; set; }

    [Column("datetime")]
    public DateTime CreateDate { get; set; }

    [Column("comment")]
    public string Comment { get; set; } = string.Empty;
}
