using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Members;

[Table("cmsMember2MemberGroup")]
[PrimaryKey(nameof(MemberId), nameof(MemberGroupId))]
internal sealed class MemberInGroupRow
{
    [Column("Member")]
    public int MemberId { get; set; }

    [Column("MemberGroup")]
    public int MemberGroupId { get; set; }
}
