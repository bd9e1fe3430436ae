using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Servers;

[Table("umbracoServer")]
internal sealed class ServerRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("address")]
    public string Address { get; set; } = string.Empty;

    [Column("computerName")]
    public string ComputerName { get; set; } = string.Empty;

    [Column("registeredDate")]
    public DateTime RegisteredDate { get; set; }

    [Column("lastNotifiedDate")]
    public DateTime LastNotifiedDate { get; set; }

    [Column("isActive")]
    public bool IsActive { get; set; }

    [Column("isSchedulingPublisher")]
    public bool IsSchedulingPublisher { get; set; }
}
