using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Forms.Entries;

namespace Headspace.Persistence.FormEntries;

[Table("headspaceFormEntryRemoval")]
internal sealed class FormEntryRemovalRow
{
    [Key]
    public Guid Key { get; set; }

    public Guid FormId { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? By { get; set; }

    public string Reason { get; set; } = string.Empty;

    public int Count { get; set; }

    public static FormEntryRemovalRow Of(EntryRemoval removal) => new()
    {
        Key = removal.Key,
        FormId = removal.FormId,
        At = removal.At,
        By = removal.By,
        Reason = removal.Reason,
        Count = removal.Count,
    };

    public EntryRemoval ToRemoval() => new(Key, FormId, At, By, Reason, Count);
}
