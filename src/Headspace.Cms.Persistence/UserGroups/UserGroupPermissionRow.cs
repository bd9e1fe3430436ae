using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.UserGroups;

[Table("umbracoUserGroup2Permission")]
internal sealed class UserGroupPermissionRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("userGroupKey")]
    public Guid UserGroupKey { get; set; }

    [Column("permission")]
    public string Permission { get; set; } = string.Empty;
}
