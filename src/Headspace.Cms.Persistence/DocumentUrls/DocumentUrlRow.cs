using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.DocumentUrls;

[Table("umbracoDocumentUrl")]
internal sealed class DocumentUrlRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("uniqueId")]
    public Guid UniqueId { get; set; }

    [Column("isDraft")]
    public bool IsDraft { get; set; }

    [Column("languageId")]
    public int? LanguageId { get; set; }

    [Column("urlSegment")]
    public string UrlSegment { get; set; } = string.Empty;

    [Column("isPrimary")]
    public bool IsPrimary { get; set; }
}
