using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.ExternalMembers;

[Table("umbracoExternalMember2MemberGroup")]
[PrimaryKey(nameof(ExternalMemberId), nameof(MemberGroupId))]
internal sealed class ExternalMemberInGroupRow
{
    [Column("externalMemberId")]
    public int ExternalMemberId { get; set; }

    [Column("memberGroupId")]
    public int MemberGroupId { get; set; }
}
