using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Members;

[Table("cmsMember")]
internal sealed class MemberRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("nodeId")]
    public int NodeId { get; set; }

    [Column("Email")]
    public string Email { get; set; } = string.Empty;

    [Column("LoginName")]
    public string LoginName { get; set; } = string.Empty;

    [Column("Password")]
    public string Password { get; set; } = string.Empty;

    [Column("passwordConfig")]
    public string? PasswordConfig { get; set; }

    [Column("securityStampToken")]
    public string? SecurityStampToken { get; set; }

    [Column("emailConfirmedDate")]
    public DateTime? EmailConfirmedDate { get; set; }

    [Column("failedPasswordAttempts")]
    public int? FailedPasswordAttempts { get; set; }

    [Column("isLockedOut")]
    public bool? IsLockedOut { get; set; }

    [Column("isApproved")]
    public bool IsApproved { get; set; }

    [Column("lastLoginDate")]
    public DateTime? LastLoginDate { get; set; }

    [Column("lastLockoutDate")]
    public DateTime? LastLockoutDate { get; set; }

    [Column("lastPasswordChangeDate")]
    public DateTime? LastPasswordChangeDate { get; set; }
}
