using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Documents;

[Table("umbracoDocument")]
internal sealed class DocumentRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("nodeId")]
    public int NodeId { get; set; }

    [Column("published")]
    public bool Published { get; set; }

    [Column("edited")]
    public bool Edited { get; set; }
}
