using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.TwoFactorLogins;

[Table("umbracoTwoFactorLogin")]
internal sealed class TwoFactorLoginRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("userOrMemberKey")]
    public Guid UserOrMemberKey { get; set; }

    [Column("providerName")]
    public string ProviderName { get; set; } = string.Empty;

    [Column("secret")]
    public string Secret { get; set; } = string.Empty;
}
