using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Servers;

[Table("umbracoLastSynced")]
internal sealed class LastSyncedRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("machineId")]
    public string MachineId { get; set; } = string.Empty;

    [Column("lastSyncedInternalId")]
    public int? InternalId { get; set; }

    [Column("lastSyncedExternalId")]
    public int? ExternalId { get; set; }

    [Column("lastSyncedDate")]
    public DateTime Date { get; set; }
}
