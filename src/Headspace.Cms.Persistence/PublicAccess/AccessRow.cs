using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.PublicAccess;

[Table("umbracoAccess")]
internal sealed class AccessRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("id")]
    public Guid Id { get; set; }

    [Column("nodeId")]
    public int NodeId { get; set; }

    [Column("loginNodeId")]
    public int LoginNodeId { get; set; }

    [Column("noAccessNodeId")]
    public int NoAccessNodeId { get; set; }

    [Column("createDate")]
    public DateTime CreateDate { get; set; }

    [Column("updateDate")]
    public DateTime UpdateDate { get; set; }
}
