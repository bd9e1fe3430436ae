using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Languages;

[Table("umbracoLanguage")]
internal sealed class LanguageRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("languageISOCode")]
    public string? IsoCode { get; set; }

    [Column("languageCultureName")]
    public string? CultureName { get; set; }

    [Column("isDefaultVariantLang")]
    public bool IsDefault { get; set; }

    [Column("mandatory")]
    public bool IsMandatory { get; set; }

    [Column("fallbackLanguageId")]
    public int? FallbackLanguageId { get; set; }
}
