using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.UserGroups;

[Table("umbracoUserGroup2GranularPermission")]
internal sealed class GranularPermissionRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("userGroupKey")]
    public Guid UserGroupKey { get; set; }

    [Column("uniqueId")]
    public Guid? UniqueId { get; set; }

    [Column("permission")]
    public string Permission { get; set; } = string.Empty;

    [Column("context")]
    public string Context { get; set; } = string.Empty;
}
