using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Contents;

[Table("umbracoPropertyData")]
internal sealed class PropertyDataRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("versionId")]
    public int VersionId { get; set; }

    [Column("propertyTypeId")]
    public int PropertyTypeId { get; set; }

    [Column("languageId")]
    public int? LanguageId { get; set; }

    [Column("segment")]
    public string? Segment { get; set; }

    [Column("intValue")]
    public int? IntValue { get; set; }

    [Column("decimalValue")]
    public decimal? DecimalValue { get; set; }

    [Column("dateValue")]
    public DateTime? DateValue { get; set; }

    [Column("varcharValue")]
    public string? VarcharValue { get; set; }

    [Column("textValue")]
    public string? TextValue { get; set; }

    [Column("sortableValue")]
    public string? SortableValue { get; set; }
}
