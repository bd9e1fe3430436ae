using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Webhooks;

[Table("umbracoWebhook2ContentTypeKeys")]
[PrimaryKey(nameof(WebhookId), nameof(EntityKey))]
internal sealed class WebhookContentTypeRow
{
    [Column("webhookId")]
    public int WebhookId { get; set; }

    [Column("entityKey")]
    public Guid EntityKey { get; set; }
}
