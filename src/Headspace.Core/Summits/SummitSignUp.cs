namespace Headspace.Core.Summits;

/// <summary>Somebody who wants to come to a summit.</summary>
public sealed record SummitSignUp
{
    /// <summary>Access needs are health data: they are deleted so many days after the summit.</summary>
    public const int ForgetNeedsAfterDays = 30;

    /// <summary>The sign-up itself is deleted so many days after it came in: more than a year, so that the summit is over, and less than the thirteen months that the form promises.</summary>
    public const int ForgetAfterDays = 390;

    /// <summary>Our key: the entry's, so that an entry that is worked on twice is one sign-up.</summary>
    public required Guid Key { get; init; }

    /// <summary>The edition that it is about.</summary>
    public required Guid EditionKey { get; init; }

    /// <summary>The name as typed.</summary>
    public required string Name { get; init; }

    /// <summary>Where the answer goes. One address may sign up several people.</summary>
    public required string Email { get; init; }

    /// <summary>The organisation; null when not told.</summary>
    public string? Organisation { get; init; }

    /// <summary>When it came in: the order of the waiting list.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The last day of the summit, as it was when it came in.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Whether the entry holds access needs; false again once they are deleted.</summary>
    public bool HasAccessNeeds { get; init; }

    /// <summary>Where it stands.</summary>
    public SummitSignUpState State { get; init; }

    /// <summary>When the seat was given; null while there is none.</summary>
    public DateTimeOffset? SeatedAt { get; init; }

    /// <summary>When it was taken back; null when not.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>The site, such as <c>https://psykiatritopmoede.dk</c>, for links in mails.</summary>
    public required string Origin { get; init; }

    /// <summary>Counts the times it was stored.</summary>
    public int Version { get; init; }
}
