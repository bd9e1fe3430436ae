using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.DictionaryItems;

[Table("cmsLanguageText")]
internal sealed class LanguageTextRow
{
    [Key, Column("pk")]
    public int Id { get; set; }

    [Column("languageId")]
    public int LanguageId { get; set; }

    [Column("UniqueId")]
    public Guid DictionaryKey { get; set; }

    [Column("value")]
    public string Value { get; set; } = string.Empty;
}
