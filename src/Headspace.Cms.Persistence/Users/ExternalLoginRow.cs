using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Users;

[Table("umbracoExternalLogin")]
internal sealed class ExternalLoginRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("userOrMemberKey")]
    public Guid UserOrMemberKey { get; set; }

    [Column("loginProvider")]
    public string LoginProvider { get; set; } = string.Empty;

    [Column("providerKey")]
    public string ProviderKey { get; set; } = string.Empty;

    [Column("createDate")]
    public DateTime CreateDate { get; set; }

    [Column("userData")]
    public string? UserData { get; set; }
}
