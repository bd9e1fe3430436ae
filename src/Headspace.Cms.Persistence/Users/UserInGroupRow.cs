using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Users;

[Table("umbracoUser2UserGroup")]
[PrimaryKey(nameof(UserId), nameof(UserGroupId))]
internal sealed class UserInGroupRow
{
    [Column("userId")]
    public int UserId { get; set; }

    [Column("userGroupId")]
    public int UserGroupId { get; set; }
}
