using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Webhooks;

[Table("umbracoWebhookRequest")]
internal sealed class WebhookRequestRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("webhookKey")]
    public Guid WebhookKey { get; set; }

    [Column("eventName")]
    public string EventName { get; set; } = string.Empty;

    [Column("requestObject")]
    public string? RequestObject { get; set; }

    [Column("retryCount")]
    public int RetryCount { get; set; }
}
