using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Core.Newsletters;

/// <summary>Where subscriptions of the newsletter are kept.</summary>
public interface INewsletterRepository
{
    /// <summary>A subscription; null when there is none.</summary>
    Task<NewsletterSubscription?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>The subscription of an address, in any case; null when there is none.</summary>
    Task<NewsletterSubscription?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>
    /// Those with a wish, or a farewell, from before two moments, by key: they have something to forget.
    /// </summary>
    /// <param name="askedBefore">Wishes from before this.</param>
    /// <param name="leftBefore">Who left before this.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<NewsletterSubscription>> GetForgettableAsync(DateTimeOffset askedBefore, DateTimeOffset leftBefore, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a subscription with the work that follows, in one transaction. False, with nothing stored, when the address has one.
    /// </summary>
    Task<bool> TryAddAsync(NewsletterSubscription subscription, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a subscription with the work that follows, in one transaction. False, with nothing stored, when it was stored since
    /// it was read.
    /// </summary>
    Task<bool> TrySaveAsync(NewsletterSubscription subscription, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken);

    /// <summary>Deletes a subscription. False when it was stored since it was read.</summary>
    Task<bool> TryDeleteAsync(NewsletterSubscription subscription, CancellationToken cancellationToken);
}
