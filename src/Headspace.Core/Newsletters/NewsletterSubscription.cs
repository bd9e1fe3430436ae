namespace Headspace.Core.Newsletters;

/// <summary>
/// An address and the newsletter. Whoever types an address is only believed once the address has answered, so that nobody can
/// sign up, change or find out about somebody else.
/// </summary>
public sealed record NewsletterSubscription
{
    /// <summary>Our key.</summary>
    public required Guid Key { get; init; }

    /// <summary>The address; there is one subscription for it, in any case.</summary>
    public required string Email { get; init; }

    /// <summary>The name as typed; null when not told, or once unsubscribed.</summary>
    public string? Name { get; init; }

    /// <summary>What the address has said yes to; none for everything that the consent names.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What waits for a yes; null for nothing.</summary>
    public NewsletterWish? Wish { get; init; }

    /// <summary>The consents that were confirmed, in their order.</summary>
    public IReadOnlyList<NewsletterConsent> Consents { get; init; } = [];

    /// <summary>When the address said yes; null when it has not, or has said no since.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When the address said no again; null when it has not, or has said yes since.</summary>
    public DateTimeOffset? UnsubscribedAt { get; init; }

    /// <summary>The site that the last wish came from, for links in mails.</summary>
    public string Origin { get; init; } = string.Empty;

    /// <summary>Counts the times it was stored.</summary>
    public int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public NewsletterState State =>
        ConfirmedAt is not null ? NewsletterState.Confirmed : Wish is not null ? NewsletterState.Pending : NewsletterState.Unsubscribed;

    /// <summary>A wish of someone whose address nobody has typed before.</summary>
    public static NewsletterSubscription Of(string email, NewsletterWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return new NewsletterSubscription { Key = wish.Consent.EntryKey, Email = email, Wish = wish, Origin = wish.Origin };
    }

    /// <summary>Somebody asks with this address. A wish that is known, or older than the one that waits, changes nothing.</summary>
    public NewsletterSubscription Ask(NewsletterWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var isKnown = wish.Consent.GivenAt <= Wish?.Consent.GivenAt || Consents.Any(consent => consent.EntryKey == wish.Consent.EntryKey);
        return isKnown ? this : this with { Wish = wish, Origin = wish.Origin };
    }

    /// <summary>The address says yes to what waits. Saying it twice is saying it once; there is nothing to say yes to after a no.</summary>
    public NewsletterSubscription Confirm(DateTimeOffset now) => Wish is not { } wish ? this : this with
    {
        Name = wish.Name ?? Name,
        Topics = wish.Topics,
        Wish = null,
        Consents = [.. Consents, wish.Consent with { ConfirmedAt = now }],
        ConfirmedAt = ConfirmedAt ?? now,
        UnsubscribedAt = null,
    };

    /// <summary>The address says no. What is left is the proof that it had said yes.</summary>
    public NewsletterSubscription Unsubscribe(DateTimeOffset now) => State == NewsletterState.Unsubscribed ? this : this with
    {
        Name = null,
        Topics = [],
        Wish = null,
        ConfirmedAt = null,
        UnsubscribedAt = now,
    };

    /// <summary>Forgets what is too old: a wish that nobody confirmed, and the proof of who left long ago. Null when nothing is left.</summary>
    /// <param name="askedBefore">Wishes from before this are forgotten.</param>
    /// <param name="leftBefore">Who left before this is forgotten.</param>
    public NewsletterSubscription? Forget(DateTimeOffset askedBefore, DateTimeOffset leftBefore)
    {
        var kept = Wish?.Consent.GivenAt < askedBefore ? this with { Wish = null } : this;
        return kept is { ConfirmedAt: null, Wish: null } && !(kept.UnsubscribedAt >= leftBefore) ? null : kept;
    }
}
