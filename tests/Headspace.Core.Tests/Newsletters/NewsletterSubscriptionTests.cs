using Headspace.Core.Newsletters;

namespace Headspace.Core.Tests.Newsletters;

public sealed class NewsletterSubscriptionTests
{
    private static readonly DateTimeOffset noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly NewsletterSubscription asked = NewsletterSubscription.Of("bo@eksempel.dk", Wish(noon, "events"));

    [Fact]
    public void Nothing_is_agreed_to_before_the_address_says_yes()
    {
        Assert.Equal((NewsletterState.Pending, 0, 0), (asked.State, asked.Topics.Count, asked.Consents.Count));

        var confirmed = asked.Confirm(noon.AddHours(1));

        Assert.Equal((NewsletterState.Confirmed, noon.AddHours(1)), (confirmed.State, confirmed.ConfirmedAt));
        Assert.Equal(["events"], confirmed.Topics);
        Assert.Equal((noon, noon.AddHours(1)), (Assert.Single(confirmed.Consents).GivenAt, confirmed.Consents[0].ConfirmedAt!.Value));
        Assert.Same(confirmed, confirmed.Confirm(noon.AddHours(2)));
    }

    [Fact]
    public void A_wish_that_is_known_or_older_changes_nothing()
    {
        Assert.Same(asked, asked.Ask(asked.Wish!));
        Assert.Same(asked, asked.Ask(Wish(noon.AddMinutes(-1))));
        var confirmed = asked.Confirm(noon);
        Assert.Same(confirmed, confirmed.Ask(asked.Wish!));
    }

    [Fact]
    public void Who_types_somebody_elses_address_changes_nothing_until_it_says_yes()
    {
        var confirmed = asked.Confirm(noon);

        var again = confirmed.Ask(Wish(noon.AddDays(1), "support"));

        Assert.Equal(NewsletterState.Confirmed, again.State);
        Assert.Equal(["events"], again.Topics);
        Assert.Equal(["support"], again.Confirm(noon.AddDays(1)).Topics);
        Assert.Equal(noon, again.Confirm(noon.AddDays(1)).ConfirmedAt);
    }

    [Fact]
    public void Who_leaves_leaves_the_proof_behind_and_can_come_back()
    {
        var left = (asked.Confirm(noon) with { Name = "Bo" }).Unsubscribe(noon.AddDays(1));

        Assert.Equal((NewsletterState.Unsubscribed, null, noon.AddDays(1)), (left.State, left.Name, left.UnsubscribedAt));
        Assert.Single(left.Consents);
        Assert.Equal(NewsletterState.Unsubscribed, left.Confirm(noon.AddDays(2)).State);
        var back = left.Ask(Wish(noon.AddDays(3))).Confirm(noon.AddDays(3));
        Assert.Equal((NewsletterState.Confirmed, 2, null), (back.State, back.Consents.Count, back.UnsubscribedAt));
    }

    [Fact]
    public void What_was_never_confirmed_is_forgotten_and_what_was_is_not()
    {
        var (later, longAgo) = (noon.AddDays(1), noon.AddYears(-2));
        Assert.Null(asked.Forget(later, longAgo));
        Assert.Same(asked, asked.Forget(noon, longAgo));
        Assert.Null(asked.Confirm(noon).Ask(Wish(noon.AddHours(1))).Forget(later, longAgo)!.Wish);

        var left = asked.Confirm(noon).Unsubscribe(noon);
        Assert.NotNull(left.Forget(later, leftBefore: noon));
        Assert.Null(left.Forget(later, leftBefore: noon.AddTicks(1)));
        Assert.NotNull(left.Ask(Wish(noon.AddHours(1))).Forget(later, leftBefore: noon));
    }

    private static NewsletterWish Wish(DateTimeOffset at, params string[] topics) =>
        new(null, topics, new NewsletterConsent(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 1, "email", at), "https://headspace.dk");
}
