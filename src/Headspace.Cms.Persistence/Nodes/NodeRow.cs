using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Nodes;

[Table("umbracoNode")]
internal sealed class NodeRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("uniqueId")]
    public Guid Key { get; set; }

    [Column("parentId")]
    public int ParentId { get; set; }

    [Column("level")]
    public int Level { get; set; }

    [Column("path")]
    public string Path { get; set; } = string.Empty;

    [Column("sortOrder")]
    public int SortOrder { get; set; }

    [Column("trashed")]
    public bool Trashed { get; set; }

    [Column("nodeUser")]
    public int? CreatorId { get; set; }

    [Column("text")]
    public string? Name { get; set; }

    [Column("nodeObjectType")]
    public Guid? ObjectType { get; set; }

    [Column("createDate")]
    public DateTime CreateDate { get; set; }
}
