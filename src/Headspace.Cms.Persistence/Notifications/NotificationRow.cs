using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Notifications;

[Table("umbracoUser2NodeNotify")]
[PrimaryKey(nameof(UserId), nameof(NodeId), nameof(Action))]
internal sealed class NotificationRow
{
    [Column("userId")]
    public int UserId { get; set; }

    [Column("nodeId")]
    public int NodeId { get; set; }

    [Column("action")]
    public string Action { get; set; } = string.Empty;
}
