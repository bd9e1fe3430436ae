using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.UserGroups;

[Table("umbracoUserGroup2App")]
[PrimaryKey(nameof(UserGroupId), nameof(App))]
internal sealed class UserGroupSectionRow
{
    [Column("userGroupId")]
    public int UserGroupId { get; set; }

    [Column("app")]
    public string App { get; set; } = string.Empty;
}
