using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Webhooks;

[Table("umbracoWebhook2Events")]
[PrimaryKey(nameof(WebhookId), nameof(Event))]
internal sealed class WebhookEventRow
{
    [Column("webhookId")]
    public int WebhookId { get; set; }

    [Column("event")]
    public string Event { get; set; } = string.Empty;
}
