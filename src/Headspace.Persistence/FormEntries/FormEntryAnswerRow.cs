using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Forms.Entries;
using Headspace.Persistence.Database;

namespace Headspace.Persistence.FormEntries;

/// <summary>An answer as it is looked for. What is sealed is not looked for, and a tick in a box is no text.</summary>
[Table("headspaceFormEntryAnswer")]
internal sealed class FormEntryAnswerRow
{
    [Key]
    public long? Id { get; set; }

    public Guid EntryKey { get; set; }

    public Guid FieldId { get; set; }

    public string Text { get; set; } = string.Empty;

    public static IReadOnlyList<FormEntryAnswerRow> Of(FormEntry entry) =>
    [
        .. from answer in entry.Values
           from text in EntryValueTexts.Of(answer.Value)
           where text.Length > 0
           select new FormEntryAnswerRow { EntryKey = entry.Key, FieldId = answer.FieldId, Text = FoldedText.Of(text) },
    ];
}
