using System.Globalization;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Letters;
using Microsoft.Extensions.Options;

namespace Headspace.Core.Newsletters;

/// <summary>
/// Takes in who asks for the newsletter, and asks the address back. Whoever asks learns nothing of what is known of the address:
/// only its mail says it.
/// </summary>
public sealed class NewsletterRegister(INewsletterRepository subscriptions, IOptions<NewsletterSettings> settings, TimeProvider time)
{
    private const int BatchSize = 100;

    /// <summary>Somebody asks with an address. The same wish again changes nothing.</summary>
    public async Task AskAsync(string email, NewsletterWish wish, CancellationToken cancellationToken)
    {
        while (true)
        {
            var known = await subscriptions.FindByEmailAsync(email, cancellationToken).ConfigureAwait(false);
            var asked = known?.Ask(wish) ?? NewsletterSubscription.Of(email, wish);
            if (ReferenceEquals(asked, known))
            {
                return;
            }

            var letter = Letter(asked);
            if (known is null
                ? await subscriptions.TryAddAsync(asked, [letter], cancellationToken).ConfigureAwait(false)
                : await subscriptions.TrySaveAsync(asked, [letter], cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    /// <summary>The address says yes, by its link. False when there is nothing to say yes to.</summary>
    public Task<bool> ConfirmAsync(Guid key, CancellationToken cancellationToken) =>
        ChangeAsync(key, subscription => subscription.Confirm(time.GetUtcNow()), NewsletterState.Confirmed, cancellationToken);

    /// <summary>The address says no, by its link. False when there is no such subscription.</summary>
    public Task<bool> UnsubscribeAsync(Guid key, CancellationToken cancellationToken) =>
        ChangeAsync(key, subscription => subscription.Unsubscribe(time.GetUtcNow()), NewsletterState.Unsubscribed, cancellationToken);

    /// <summary>Forgets who never said yes, and who left long ago; to be run daily by one node. The result is how many.</summary>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var askedBefore = time.GetUtcNow().AddDays(-settings.Value.ForgetUnconfirmedAfterDays);
        var leftBefore = time.GetUtcNow().AddDays(-settings.Value.KeepProofForDays);
        var forgotten = 0;
        while (true)
        {
            var batch = await subscriptions.GetForgettableAsync(askedBefore, leftBefore, BatchSize, cancellationToken).ConfigureAwait(false);
            foreach (var subscription in batch)
            {
                forgotten += await ForgetAsync(subscription, subscription.Forget(askedBefore, leftBefore), cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }

            if (batch.Count < BatchSize)
            {
                return forgotten;
            }
        }
    }

    // Stored since it was read: tomorrow is soon enough.
    private Task<bool> ForgetAsync(NewsletterSubscription subscription, NewsletterSubscription? kept, CancellationToken cancellationToken) => kept is null
        ? subscriptions.TryDeleteAsync(subscription, cancellationToken)
        : subscriptions.TrySaveAsync(kept, [], cancellationToken);

    private async Task<bool> ChangeAsync(Guid key, Func<NewsletterSubscription, NewsletterSubscription> change, NewsletterState to, CancellationToken cancellationToken)
    {
        while (await subscriptions.GetAsync(key, cancellationToken).ConfigureAwait(false) is { } subscription)
        {
            var changed = change(subscription);
            if (ReferenceEquals(changed, subscription) || await subscriptions.TrySaveAsync(changed, [], cancellationToken).ConfigureAwait(false))
            {
                return changed.State == to;
            }
        }

        return false;
    }

    // Somebody else's address is no way to fill somebody's mailbox: one mail an hour, however often it is typed.
    private OutboxMessage Letter(NewsletterSubscription subscription)
    {
        var now = time.GetUtcNow();
        var occasion = string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd HH} {subscription.Consents.Count}");
        return SupporterLetters.Of(SupporterLetter.NewsletterConfirm, subscription.Key, occasion, now);
    }
}
