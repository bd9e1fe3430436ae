using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Persistence.FormDesigns;

[Table("headspaceFormVersion")]
internal sealed class FormVersionRow
{
    [Key]
    public Guid Key { get; set; }

    public Guid FormKey { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? By { get; set; }

    public bool IsKept { get; set; }

    public string Definition { get; set; } = string.Empty;
}
