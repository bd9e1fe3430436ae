using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Newsletters;
using Headspace.Persistence.Database;

namespace Headspace.Persistence.Newsletters;

[Table("headspaceNewsletterSubscription")]
internal sealed class NewsletterSubscriptionRow : IVersioned
{
    [Key]
    public Guid Key { get; set; }

    public string Email { get; set; } = string.Empty;

    /// <summary>The address to be found by, in any case.</summary>
    public string EmailFolded { get; set; } = string.Empty;

    public string? Name { get; set; }

    public string Topics { get; set; } = string.Empty;

    public string? Wish { get; set; }

    /// <summary>Worked out from the wish, and stored to be found by.</summary>
    public DateTimeOffset? WishedAt { get; set; }

    public string Consents { get; set; } = string.Empty;

    /// <summary>Worked out, and stored to be found by.</summary>
    public NewsletterState State { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public DateTimeOffset? UnsubscribedAt { get; set; }

    public string Origin { get; set; } = string.Empty;

    public int Version { get; set; }

    public static NewsletterSubscriptionRow Of(NewsletterSubscription subscription) => new()
    {
        Key = subscription.Key,
        Email = subscription.Email,
        EmailFolded = FoldedText.Of(subscription.Email),
        Name = subscription.Name,
        Topics = StoredJson.Write(subscription.Topics),
        Wish = subscription.Wish is { } wish ? StoredJson.Write(wish) : null,
        WishedAt = subscription.Wish?.Consent.GivenAt,
        Consents = StoredJson.Write(subscription.Consents),
        State = subscription.State,
        ConfirmedAt = subscription.ConfirmedAt,
        UnsubscribedAt = subscription.UnsubscribedAt,
        Origin = subscription.Origin,
        Version = subscription.Version,
    };

    public NewsletterSubscription ToSubscription() => new()
    {
        Key = Key,
        Email = Email,
        Name = Name,
        Topics = StoredJson.Read<List<string>>(Topics),
        Wish = Wish is null ? null : StoredJson.Read<NewsletterWish>(Wish),
        Consents = StoredJson.Read<List<NewsletterConsent>>(Consents),
        ConfirmedAt = ConfirmedAt,
        UnsubscribedAt = UnsubscribedAt,
        Origin = Origin,
        Version = Version,
    };
}
