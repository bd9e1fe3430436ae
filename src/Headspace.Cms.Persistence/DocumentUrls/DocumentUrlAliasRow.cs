using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.DocumentUrls;

[Table("umbracoDocumentUrlAlias")]
internal sealed class DocumentUrlAliasRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("uniqueId")]
    public Guid UniqueId { get; set; }

    [Column("languageId")]
    public int? LanguageId { get; set; }

    [Column("alias")]
    public string Alias { get; set; } = string.Empty;
}
