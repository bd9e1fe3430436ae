using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Webhooks;

[Table("umbracoWebhook2Headers")]
[PrimaryKey(nameof(WebhookId), nameof(Key))]
internal sealed class WebhookHeaderRow
{
    [Column("webhookId")]
    public int WebhookId { get; set; }

    [Column("Key")]
    public string Key { get; set; } = string.Empty;

    [Column("Value")]
    public string Value { get; set; } = string.Empty;
}
