using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Relations;

[Table("umbracoRelationType")]
internal sealed class RelationTypeRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("typeUniqueId")]
    public Guid Key { get; set; }

    [Column("dual")]
    public bool IsBidirectional { get; set; }

    [Column("parentObjectType")]
    public Guid? ParentObjectType { get; set; }

    [Column("childObjectType")]
    public Guid? ChildObjectType { get; set; }

    [Column("name")]
    public string Name { get; set; } = string.Empty;

    [Column("alias")]
    public string Alias { get; set; } = string.Empty;

    [Column("isDependency")]
    public bool IsDependency { get; set; }
}
