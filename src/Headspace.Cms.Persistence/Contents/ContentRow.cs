using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Contents;

[Table("umbracoContent")]
internal sealed class ContentRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("nodeId")]
    public int NodeId { get; set; }

    [Column("contentTypeId")]
    public int ContentTypeId { get; set; }
}
