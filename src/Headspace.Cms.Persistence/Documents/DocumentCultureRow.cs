using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Documents;

[Table("umbracoDocumentCultureVariation")]
internal sealed class DocumentCultureRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("nodeId")]
    public int NodeId { get; set; }

    [Column("languageId")]
    public int LanguageId { get; set; }

    [Column("edited")]
    public bool Edited { get; set; }

    [Column("available")]
    public bool Available { get; set; }

    [Column("published")]
    public bool Published { get; set; }

    [Column("name")]
    public string? Name { get; set; }
}
