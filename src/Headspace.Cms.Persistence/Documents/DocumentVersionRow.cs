using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Documents;

[Table("umbracoDocumentVersion")]
internal sealed class DocumentVersionRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("id")]
    public int Id { get; set; }

    [Column("templateId")]
    public int? TemplateId { get; set; }

    [Column("published")]
    public bool Published { get; set; }
}
