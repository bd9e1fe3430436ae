using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Persistence.OutboxMessages;

[Table("headspaceOutbox")]
internal sealed class OutboxRow
{
    [Key]
    public Guid Key { get; set; }

    public string Kind { get; set; } = string.Empty;

    public Guid Subject { get; set; }

    public string Body { get; set; } = string.Empty;

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    public int AttemptsBefore { get; set; }

    public int Interruptions { get; set; }

    /// <summary>An attempt was begun and has stored no result.</summary>
    public bool IsRunning { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? Note { get; set; }

    public static OutboxRow Of(OutboxMessage message) => new()
    {
        Key = message.Key,
        Kind = message.Kind,
        Subject = message.Subject,
        Body = message.Body,
        CreatedAt = message.CreatedAt,
        DueAt = message.DueAt,
        State = message.State,
        Attempts = message.Attempts,
        AttemptsBefore = message.AttemptsBefore,
        Interruptions = message.Interruptions,
        EndedAt = message.EndedAt,
        Note = message.Note,
    };

    public OutboxMessage ToMessage() => new()
    {
        Key = Key,
        Kind = Kind,
        Subject = Subject,
        Body = Body,
        CreatedAt = CreatedAt,
        DueAt = DueAt,
        State = State,
        Attempts = Attempts,
        AttemptsBefore = AttemptsBefore,
        Interruptions = Interruptions,
        EndedAt = EndedAt,
        Note = Note,
    };
}
