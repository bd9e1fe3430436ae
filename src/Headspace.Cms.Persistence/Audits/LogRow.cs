using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Audits;

[Table("umbracoLog")]
internal sealed class LogRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("userId")]
    public int? UserId { get; set; }

    [Column("NodeId")]
    public int NodeId { get; set; }

    [Column("entityType")]
    public string? EntityType { get; set; }

    [Column("Datestamp")]
    public DateTime Date { get; set; }

    [Column("logHeader")]
    public string Header { get; set; } = string.Empty;

    [Column("logComment")]
    public string? Comment { get; set; }

    [Column("parameters")]
    public string? Parameters { get; set; }
}
