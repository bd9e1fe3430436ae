using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Webhooks;

[Table("umbracoWebhook")]
internal sealed class WebhookRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("key")]
    public Guid Key { get; set; }

    [Column("name")]
    public string? Name { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("url")]
    public string Url { get; set; } = string.Empty;

    [Column("enabled")]
    public bool Enabled { get; set; }
}
