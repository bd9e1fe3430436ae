using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Domains;

[Table("umbracoDomain")]
internal sealed class DomainRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("domainDefaultLanguage")]
    public int? LanguageId { get; set; }

    [Column("domainRootStructureID")]
    public int? RootContentId { get; set; }

    [Column("domainName")]
    public string Name { get; set; } = string.Empty;

    [Column("sortOrder")]
    public int SortOrder { get; set; }
}
