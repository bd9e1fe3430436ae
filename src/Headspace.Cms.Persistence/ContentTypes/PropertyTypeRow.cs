using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.ContentTypes;

[Table("cmsPropertyType")]
internal sealed class PropertyTypeRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("dataTypeId")]
    public int DataTypeId { get; set; }

    [Column("contentTypeId")]
    public int ContentTypeId { get; set; }

    [Column("propertyTypeGroupId")]
    public int? PropertyTypeGroupId { get; set; }

    [Column("Alias")]
    public string Alias { get; set; } = string.Empty;

    [Column("Name")]
    public string? Name { get; set; }

    [Column("sortOrder")]
    public int SortOrder { get; set; }

    [Column("mandatory")]
    public bool Mandatory { get; set; }

    [Column("mandatoryMessage")]
    public string? MandatoryMessage { get; set; }

    [Column("validationRegExp")]
    public string? ValidationRegExp { get; set; }

    [Column("validationRegExpMessage")]
    public string? ValidationRegExpMessage { get; set; }

    [Column("Description")]
    public string? Description { get; set; }

    [Column("labelOnTop")]
    public bool LabelOnTop { get; set; }

    [Column("variations")]
    public int Variations { get; set; }

    [Column("UniqueId")]
    public Guid Key { get; set; }
}
