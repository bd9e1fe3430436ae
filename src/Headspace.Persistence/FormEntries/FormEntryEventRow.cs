using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Forms.Entries;

namespace Headspace.Persistence.FormEntries;

[Table("headspaceFormEntryEvent")]
internal sealed class FormEntryEventRow
{
    [Key]
    public Guid Key { get; set; }

    public Guid EntryKey { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? By { get; set; }

    public EntryEventKind Kind { get; set; }

    public string? Text { get; set; }

    public static FormEntryEventRow Of(EntryEvent happened) => new()
    {
        Key = happened.Key,
        EntryKey = happened.EntryKey,
        At = happened.At,
        By = happened.By,
        Kind = happened.Kind,
        Text = happened.Text,
    };

    public EntryEvent ToEvent() => new(Key, EntryKey, At, By, Kind, Text);
}
