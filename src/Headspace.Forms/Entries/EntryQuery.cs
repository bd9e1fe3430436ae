namespace Headspace.Forms.Entries;

/// <summary>Which entries of a form are meant; all that is said must hold.</summary>
/// <param name="FormId">The form.</param>
public sealed record EntryQuery(Guid FormId)
{
    /// <summary>These and no others; null for whichever.</summary>
    public IReadOnlyCollection<Guid>? Keys { get; init; }

    /// <summary>Where they stand; none for everywhere.</summary>
    public IReadOnlyCollection<FormEntryState> States { get; init; } = [];

    /// <summary>Sent at this moment or later; null from the beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Sent before this moment; null until now.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Last changed before this moment; null whenever.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>What some answer holds, in any case; null for whatever.</summary>
    public string? Text { get; init; }

    /// <summary>What single fields hold.</summary>
    public IReadOnlyList<EntryAnswerFilter> Answers { get; init; } = [];

    /// <summary>Fields that <see cref="Text"/> is not looked for in: who asks may not see them.</summary>
    public IReadOnlyCollection<Guid> HiddenFields { get; init; } = [];

    /// <summary>Whether only those are meant that staff must look after: some of their work was given up.</summary>
    public bool HasFailedWork { get; init; }
}
