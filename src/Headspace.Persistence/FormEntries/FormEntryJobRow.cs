using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Persistence.FormEntries;

/// <summary>A job; it is never looked for by what it says.</summary>
[Table("headspaceFormEntryJob")]
internal sealed class FormEntryJobRow
{
    [Key]
    public Guid Key { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string Job { get; set; } = string.Empty;
}
