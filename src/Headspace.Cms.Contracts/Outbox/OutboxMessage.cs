namespace Headspace.Cms.Contracts.Outbox;

/// <summary>A piece of work that was stored together with what it follows from, and is done afterwards.</summary>
public sealed record OutboxMessage
{
    /// <summary>
    /// What it is: the same key is the same work and is stored once. Made from what the work stands for, so that who comes to
    /// the same point twice asks for one piece of work.
    /// </summary>
    public required Guid Key { get; init; }

    /// <summary>Who does it: <see cref="IOutboxHandler.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about (an entry, a payment), for finding all work of one thing.</summary>
    public required Guid Subject { get; init; }

    /// <summary>What the handler needs to know, as JSON. No answers of people: those are read when the work is done.</summary>
    public string Body { get; init; } = "{}";

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before this moment.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Where it stands.</summary>
    public OutboxState State { get; init; }

    /// <summary>
    /// How often it was begun. Counted before the work begins, so one that was killed counts; it never goes back, so that the
    /// late result of an attempt is never taken for another's.
    /// </summary>
    public int Attempts { get; init; }

    /// <summary>How many of the attempts were before it was last asked for again: the pauses and their end count from there.</summary>
    public int AttemptsBefore { get; init; }

    /// <summary>How many of the attempts before this one have no end: they were killed, and nobody knows how far they came.</summary>
    public int Interruptions { get; init; }

    /// <summary>When it came to its end; null while it has none.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What the last attempt said, for staff; null when it said nothing.</summary>
    public string? Note { get; init; }
}
