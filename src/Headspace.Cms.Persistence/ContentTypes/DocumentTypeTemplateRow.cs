using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.ContentTypes;

[Table("cmsDocumentType")]
[PrimaryKey(nameof(ContentTypeId), nameof(TemplateId))]
internal sealed class DocumentTypeTemplateRow
{
    [Column("contentTypeNodeId")]
    public int ContentTypeId { get; set; }

    [Column("templateNodeId")]
    public int TemplateId { get; set; }

    [Column("IsDefault")]
    public bool IsDefault { get; set; }
}
