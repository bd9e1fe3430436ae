namespace Headspace.Forms.Entries;

/// <summary>What a person has sent.</summary>
public sealed record FormEntry
{
    /// <summary>Its key, made from <see cref="SubmissionKey"/>: the same rendering sent twice is the same entry.</summary>
    public required Guid Key { get; init; }

    /// <summary>The rendering that it was sent from; unique.</summary>
    public required Guid SubmissionKey { get; init; }

    /// <summary>The form.</summary>
    public required Guid FormId { get; init; }

    /// <summary>Where it stands.</summary>
    public FormEntryState State { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The culture of the page, such as <c>da</c>.</summary>
    public required string Culture { get; init; }

    /// <summary>The page that it was sent from; null from an API without one.</summary>
    public Guid? PageKey { get; init; }

    /// <summary>Scheme and host that it was sent to, for links in mails, such as <c>https://headspace.dk</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The signed-in member; null for nobody.</summary>
    public Guid? MemberKey { get; init; }

    /// <summary>The answers, in the order of the form: of fields that were shown, that are right and whose answers are kept.</summary>
    public IReadOnlyList<FormEntryValue> Values { get; init; } = [];

    /// <summary>What was agreed to.</summary>
    public IReadOnlyList<GivenConsent> Consents { get; init; } = [];

    /// <summary>How much it looks like spam; 0 for not at all.</summary>
    public int SpamScore { get; init; }

    /// <summary>Why, for staff, Danish.</summary>
    public IReadOnlyList<string> SpamReasons { get; init; } = [];

    /// <summary>Counts the times it was stored.</summary>
    public int Version { get; init; }

    /// <summary>The answer of a field by its alias, in any case; null when there is none.</summary>
    public Fields.FieldValue? Answer(string alias) =>
        Values.FirstOrDefault(value => value.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase))?.Value;
}
