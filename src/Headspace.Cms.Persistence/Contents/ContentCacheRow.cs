using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Contents;

[Table("cmsContentNu")]
[PrimaryKey(nameof(NodeId), nameof(Published))]
internal sealed class ContentCacheRow
{
    [Column("nodeId")]
    public int NodeId { get; set; }

    [Column("published")]
    public bool Published { get; set; }

    [Column("data")]
    public string? Data { get; set; }

    [Column("rv")]
    public long Rv { get; set; }

    [Column("dataRaw")]
    public byte[]? DataRaw { get; set; }
}
