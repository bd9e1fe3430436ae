using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.ContentTypes;

[Table("cmsContentTypeAllowedContentType")]
[PrimaryKey(nameof(Id), nameof(AllowedId))]
internal sealed class AllowedTypeRow
{
    [Column("Id")]
    public int Id { get; set; }

    [Column("AllowedId")]
    public int AllowedId { get; set; }

    [Column("SortOrder")]
    public int SortOrder { get; set; }
}
