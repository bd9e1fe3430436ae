using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Cms.Contracts.PublishedContent;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.PublishedContent;

/// <summary>umbracoPropertyData as it is read in bulk: without what only editing needs, and long texts not decoded.</summary>
[Keyless]
internal sealed class StoredValueRow
{
    [Column("id")]
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
    public byte[]? Text { get; set; }

    public object? Value => VarcharValue ?? (object?)(Text is null ? null : new Utf8Text(Text)) ?? IntValue ?? DecimalValue ?? (object?)DateValue;
}
