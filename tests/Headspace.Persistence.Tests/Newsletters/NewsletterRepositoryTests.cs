using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Letters;
using Headspace.Core.Newsletters;
using Headspace.Persistence.Tests.Hosting;

namespace Headspace.Persistence.Tests.Newsletters;

public sealed class NewsletterRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;

    private readonly TestSite site = new();

    private INewsletterRepository Subscriptions => site.Get<INewsletterRepository>();

    [Fact]
    public async Task A_subscription_comes_back_as_it_was_stored()
    {
        var subscription = New("bo@eksempel.dk", site.Now).Confirm(site.Now).Ask(Wish(site.Now.AddHours(1)));

        Assert.True(await Subscriptions.TryAddAsync(subscription, [Letter(subscription)], none));

        Assert.Equivalent(subscription, await Subscriptions.GetAsync(subscription.Key, none), strict: true);
        Assert.Equivalent(subscription, await Subscriptions.FindByEmailAsync(" BO@Eksempel.dk", none), strict: true);
        Assert.Single(await site.Get<IOutbox>().GetOfAsync(subscription.Key, none));
        Assert.Null(await Subscriptions.FindByEmailAsync("bo@eksempel.org", none));
    }

    [Fact]
    public async Task Of_many_who_type_an_address_at_once_one_makes_the_row()
    {
        var added = await TestSite.AtOnceAsync(8, number =>
        {
            var subscription = New(number % 2 == 0 ? "åse@eksempel.dk" : "ÅSE@eksempel.dk", site.Now);
            return Subscriptions.TryAddAsync(subscription, [Letter(subscription)], none);
        });

        Assert.Single(added, isFirst => isFirst);
        Assert.Equal(1L, site.Scalar("SELECT count(*) FROM headspaceNewsletterSubscription"));
        Assert.Equal(1L, site.Scalar("SELECT count(*) FROM headspaceOutbox"));
    }

    [Fact]
    public async Task Who_read_an_older_version_stores_nothing_and_deletes_nothing()
    {
        var subscription = New("bo@eksempel.dk", site.Now);
        await Subscriptions.TryAddAsync(subscription, [], none);

        Assert.True(await Subscriptions.TrySaveAsync(subscription.Confirm(site.Now), [], none));
        Assert.False(await Subscriptions.TrySaveAsync(subscription.Unsubscribe(site.Now), [Letter(subscription)], none));
        Assert.False(await Subscriptions.TryDeleteAsync(subscription, none));

        var stored = (await Subscriptions.GetAsync(subscription.Key, none))!;
        Assert.Equal((NewsletterState.Confirmed, 1), (stored.State, stored.Version));
        Assert.Empty(await site.Get<IOutbox>().GetOfAsync(subscription.Key, none));
        Assert.True(await Subscriptions.TryDeleteAsync(stored, none));
        Assert.Null(await Subscriptions.GetAsync(subscription.Key, none));
    }

    [Fact]
    public async Task What_can_be_forgotten_is_found()
    {
        var old = New("gammel@eksempel.dk", site.Now.AddDays(-20));
        var left = New("gaaet@eksempel.dk", site.Now.AddDays(-900)).Confirm(site.Now.AddDays(-900)).Unsubscribe(site.Now.AddDays(-800));
        var back = left with { Key = Guid.NewGuid(), Email = "tilbage@eksempel.dk", Wish = Wish(site.Now) };
        NewsletterSubscription[] kept = [back, New("ny@eksempel.dk", site.Now), New("ja@eksempel.dk", site.Now.AddDays(-20)).Confirm(site.Now)];
        foreach (var subscription in kept.Append(old).Append(left))
            await Subscriptions.TryAddAsync(subscription, [], none);

        var found = await Subscriptions.GetForgettableAsync(site.Now.AddDays(-14), site.Now.AddDays(-730), 10, none);

        Assert.Equal(new[] { old.Key, left.Key }.Order(), found.Select(subscription => subscription.Key).Order());
    }

    public void Dispose() => site.Dispose();

    private static NewsletterSubscription New(string email, DateTimeOffset at) => NewsletterSubscription.Of(email, Wish(at));

    private static NewsletterWish Wish(DateTimeOffset at) =>
        new("Bo \"Åse\"", ["events", "support"], new NewsletterConsent(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 2, "email", at), "https://headspace.dk");

    private OutboxMessage Letter(NewsletterSubscription subscription) => SupporterLetters.Of(SupporterLetter.NewsletterConfirm, subscription.Key, "once", site.Now);
}
