using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.RedirectUrls;

[Table("umbracoRedirectUrl")]
internal sealed class RedirectUrlRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("id")]
    public Guid Id { get; set; }

    [Column("contentKey")]
    public Guid ContentKey { get; set; }

    [Column("createDateUtc")]
    public DateTime CreateDateUtc { get; set; }

    [Column("url")]
    public string Url { get; set; } = string.Empty;

    [Column("culture")]
    public string? Culture { get; set; }

    [Column("urlHash")]
    public string UrlHash { get; set; } = string.Empty;
}
