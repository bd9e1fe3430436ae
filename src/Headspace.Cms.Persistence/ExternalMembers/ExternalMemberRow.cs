using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.ExternalMembers;

[Table("umbracoExternalMember")]
internal sealed class ExternalMemberRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("key")]
    public Guid Key { get; set; }

    [Column("email")]
    public string Email { get; set; } = string.Empty;

    [Column("userName")]
    public string UserName { get; set; } = string.Empty;

    [Column("name")]
    public string? Name { get; set; }

    [Column("isApproved")]
    public bool IsApproved { get; set; }

    [Column("isLockedOut")]
    public bool IsLockedOut { get; set; }

    [Column("lastLoginDate")]
    public DateTime? LastLoginDate { get; set; }

    [Column("lastLockoutDate")]
    public DateTime? LastLockoutDate { get; set; }

    [Column("createDate")]
    public DateTime CreateDate { get; set; }

    [Column("updateDate")]
    public DateTime UpdateDate { get; set; }

    [Column("securityStamp")]
    public string? SecurityStamp { get; set; }

    [Column("profileData")]
    public string? ProfileData { get; set; }
}
