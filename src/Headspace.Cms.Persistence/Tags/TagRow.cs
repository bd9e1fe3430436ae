using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Tags;

[Table("cmsTags")]
internal sealed class TagRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("group")]
    public string Group { get; set; } = string.Empty;

    [Column("languageId")]
    public int? LanguageId { get; set; }

    [Column("tag")]
    public string Tag { get; set; } = string.Empty;
}
