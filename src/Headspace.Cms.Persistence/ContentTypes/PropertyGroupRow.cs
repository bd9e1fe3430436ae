using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.ContentTypes;

[Table("cmsPropertyTypeGroup")]
internal sealed class PropertyGroupRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("uniqueID")]
    public Guid Key { get; set; }

    [Column("contenttypeNodeId")]
    public int ContentTypeId { get; set; }

    [Column("type")]
    public int Type { get; set; }

    [Column("text")]
    public string Name { get; set; } = string.Empty;

    [Column("alias")]
    public string Alias { get; set; } = string.Empty;

    [Column("sortorder")]
    public int SortOrder { get; set; }
}
