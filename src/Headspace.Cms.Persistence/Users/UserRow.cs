using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Users;

[Table("umbracoUser")]
internal sealed class UserRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("userDisabled")]
    public bool Disabled { get; set; }

    [Column("key")]
    public Guid Key { get; set; }

    [Column("userNoConsole")]
    public bool NoConsole { get; set; }

    [Column("userName")]
    public string Name { get; set; } = string.Empty;

    [Column("userLogin")]
    public string Login { get; set; } = string.Empty;

    [Column("userPassword")]
    public string Password { get; set; } = string.Empty;

    [Column("passwordConfig")]
    public string? PasswordConfig { get; set; }

    [Column("userEmail")]
    public string Email { get; set; } = string.Empty;

    [Column("userLanguage")]
    public string? Language { get; set; }

    [Column("securityStampToken")]
    public string? SecurityStampToken { get; set; }

    [Column("failedLoginAttempts")]
    public int? FailedLoginAttempts { get; set; }

    [Column("lastLockoutDate")]
    public DateTime? LastLockoutDate { get; set; }

    [Column("lastPasswordChangeDate")]
    public DateTime? LastPasswordChangeDate { get; set; }

    [Column("lastLoginDate")]
    public DateTime? LastLoginDate { get; set; }

    [Column("emailConfirmedDate")]
    public DateTime? EmailConfirmedDate { get; set; }

    [Column("invitedDate")]
    public DateTime? InvitedDate { get; set; }

    [Column("createDate")]
    public DateTime CreateDate { get; set; }

    [Column("updateDate")]
    public DateTime UpdateDate { get; set; }

    [Column("kind")]
    public int Kind { get; set; }

    [Column("avatar")]
    public string? Avatar { get; set; }
}
