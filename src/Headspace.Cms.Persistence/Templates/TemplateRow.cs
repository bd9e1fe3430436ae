using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Templates;

[Table("cmsTemplate")]
internal sealed class TemplateRow
{
    [Key, Column("pk")]
    public int Pk { get; set; }

    [Column("nodeId")]
    public int NodeId { get; set; }

    [Column("alias")]
    public string? Alias { get; set; }
}
