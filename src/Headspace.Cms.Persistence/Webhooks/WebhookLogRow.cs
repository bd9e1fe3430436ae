using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Webhooks;

[Table("umbracoWebhookLog")]
internal sealed class WebhookLogRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("webhookKey")]
    public Guid WebhookKey { get; set; }

    [Column("key")]
    public Guid Key { get; set; }

    [Column("statusCode")]
    public string StatusCode { get; set; } = string.Empty;

    [Column("date")]
    public DateTime Date { get; set; }

    [Column("url")]
    public string Url { get; set; } = string.Empty;

    [Column("eventAlias")]
    public string EventAlias { get; set; } = string.Empty;

    [Column("retryCount")]
    public int RetryCount { get; set; }

    [Column("requestHeaders")]
    public string RequestHeaders { get; set; } = string.Empty;

    [Column("requestBody")]
    public string RequestBody { get; set; } = string.Empty;

    [Column("responseHeaders")]
    public string ResponseHeaders { get; set; } = string.Empty;

    [Column("responseBody")]
    public string ResponseBody { get; set; } = string.Empty;

    [Column("exceptionOccured")]
    public bool ExceptionOccured { get; set; }
}
