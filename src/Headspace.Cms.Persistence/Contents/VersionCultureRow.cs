using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Contents;

[Table("umbracoContentVersionCultureVariation")]
internal sealed class VersionCultureRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("versionId")]
    public int VersionId { get; set; }

    [Column("languageId")]
    public int LanguageId { get; set; }

    [Column("name")]
    public string Name { get; set; } = string.Empty;

    [Column("date")]
    public DateTime Date { get; set; }

    [Column("availableUserId")]
    public int? AvailableUserId { get; set; }
}
