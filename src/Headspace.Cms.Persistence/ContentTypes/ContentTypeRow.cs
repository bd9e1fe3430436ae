using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.ContentTypes;

[Table("cmsContentType")]
internal sealed class ContentTypeRow
{
    [Key, Column("pk")]
    public int Pk { get; set; }

    [Column("nodeId")]
    public int NodeId { get; set; }

    [Column("alias")]
    public string? Alias { get; set; }

    [Column("icon")]
    public string? Icon { get; set; }

    [Column("thumbnail")]
    public string Thumbnail { get; set; } = string.Empty;

    [Column("description")]
    public string? Description { get; set; }

    [Column("listView")]
    public Guid? ListView { get; set; }

    [Column("isElement")]
    public bool IsElement { get; set; }

    [Column("allowAtRoot")]
    public bool AllowAtRoot { get; set; }

    [Column("variations")]
    public int Variations { get; set; }
}
