using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Newsletters;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Newsletters;

internal sealed class NewsletterRepository(HeadspaceDatabase database, IOutbox outbox) : INewsletterRepository
{
    public Task<NewsletterSubscription?> GetAsync(Guid key, CancellationToken cancellationToken) => database.ReadAsync(async context =>
        (await context.NewsletterSubscriptions.FirstOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false))?.ToSubscription());

    public Task<NewsletterSubscription?> FindByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var folded = FoldedText.Of(email);
        return database.ReadAsync(async context =>
            (await context.NewsletterSubscriptions.FirstOrDefaultAsync(row => row.EmailFolded == folded, cancellationToken).ConfigureAwait(false))?.ToSubscription());
    }

    public Task<IReadOnlyList<NewsletterSubscription>> GetForgettableAsync(
        DateTimeOffset askedBefore, DateTimeOffset leftBefore, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<NewsletterSubscription>>(async context =>
        {
            // Who left and asked again is kept for as long as the new wish is.
            var rows = await context.NewsletterSubscriptions
                .Where(row => row.WishedAt < askedBefore || (row.UnsubscribedAt < leftBefore && row.WishedAt == null))
                .OrderBy(row => row.Key)
                .Take(take)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return [.. rows.Select(row => row.ToSubscription())];
        });

    public Task<bool> TryAddAsync(NewsletterSubscription subscription, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken) =>
        database.WriteAsync(async context =>
        {
            if (!await context.AddUniqueAsync(NewsletterSubscriptionRow.Of(subscription), cancellationToken).ConfigureAwait(false))
                return false;
            await outbox.AddAsync(work, cancellationToken).ConfigureAwait(false);
            return true;
        });

    public Task<bool> TrySaveAsync(NewsletterSubscription subscription, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken) =>
        database.WriteAsync(async context =>
        {
            if (!await context.TryUpdateAsync(NewsletterSubscriptionRow.Of(subscription), cancellationToken).ConfigureAwait(false))
                return false;
            await outbox.AddAsync(work, cancellationToken).ConfigureAwait(false);
            return true;
        });

    public Task<bool> TryDeleteAsync(NewsletterSubscription subscription, CancellationToken cancellationToken) => database.WriteAsync(async context =>
        await context.NewsletterSubscriptions
            .Where(row => row.Key == subscription.Key && row.Version == subscription.Version)
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false) == 1);
}
