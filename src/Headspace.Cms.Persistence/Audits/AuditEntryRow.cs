using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Audits;

[Table("umbracoAudit")]
internal sealed class AuditEntryRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("performingUserId")]
    public int PerformingUserId { get; set; }

    [Column("performingUserKey")]
    public Guid? PerformingUserKey { get; set; }

    [Column("performingDetails")]
    public string? PerformingDetails { get; set; }

    [Column("performingIp")]
    public string? PerformingIp { get; set; }

    [Column("eventDateUtc")]
    public DateTime EventDateUtc { get; set; }

    [Column("affectedUserId")]
    public int AffectedUserId { get; set; }

    [Column("affectedUserKey")]
    public Guid? AffectedUserKey { get; set; }

    [Column("affectedDetails")]
    public string? AffectedDetails { get; set; }

    [Column("eventType")]
    public string EventType { get; set; } = string.Empty;

    [Column("eventDetails")]
    public string? EventDetails { get; set; }
}
