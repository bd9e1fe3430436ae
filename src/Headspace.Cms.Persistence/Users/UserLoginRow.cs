using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Users;

[Table("umbracoUserLogin")]
internal sealed class UserLoginRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("sessionId")]
    public Guid SessionId { get; set; }

    [Column("userId")]
    public int UserId { get; set; }

    [Column("loggedInUtc")]
    public DateTime LoggedInUtc { get; set; }

    [Column("lastValidatedUtc")]
    public DateTime LastValidatedUtc { get; set; }

    [Column("loggedOutUtc")]
    public DateTime? LoggedOutUtc { get; set; }

    [Column("ipAddress")]
    public string? IpAddress { get; set; }
}
