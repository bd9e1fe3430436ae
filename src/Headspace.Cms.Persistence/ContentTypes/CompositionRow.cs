using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.ContentTypes;

[Table("cmsContentType2ContentType")]
[PrimaryKey(nameof(ParentId), nameof(ChildId))]
internal sealed class CompositionRow
{
    [Column("parentContentTypeId")]
    public int ParentId { get; set; }

    [Column("childContentTypeId")]
    public int ChildId { get; set; }
}
