using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Users;

[Table("umbracoUser2ClientId")]
[PrimaryKey(nameof(UserId), nameof(ClientId))]
internal sealed class UserClientIdRow
{
    [Column("userId")]
    public int UserId { get; set; }

    [Column("clientId")]
    public string ClientId { get; set; } = string.Empty;
}
