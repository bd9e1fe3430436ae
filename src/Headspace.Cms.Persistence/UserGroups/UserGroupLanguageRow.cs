using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.UserGroups;

[Table("umbracoUserGroup2Language")]
[PrimaryKey(nameof(UserGroupId), nameof(LanguageId))]
internal sealed class UserGroupLanguageRow
{
    [Column("userGroupId")]
    public int UserGroupId { get; set; }

    [Column("languageId")]
    public int LanguageId { get; set; }
}
