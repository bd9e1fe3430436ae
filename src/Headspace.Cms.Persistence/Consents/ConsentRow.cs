using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Consents;

[Table("umbracoConsent")]
internal sealed class ConsentRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("current")]
    public bool Current { get; set; }

    [Column("source")]
    public string Source { get; set; } = string.Empty;

    [Column("context")]
    public string Context { get; set; } = string.Empty;

    [Column("action")]
    public string Action { get; set; } = string.Empty;

    [Column("createDate")]
    public DateTime CreateDate { get; set; }

    [Column("state")]
    public int State { get; set; }

    [Column("comment")]
    public string? Comment { get; set; }
}
