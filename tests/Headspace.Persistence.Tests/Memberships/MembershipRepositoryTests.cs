using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Persistence.Tests.Hosting;
using Headspace.Testing;

namespace Headspace.Persistence.Tests.Memberships;

public sealed class MembershipRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;
    private static readonly MembershipSettings settings = new();

    private readonly TestSite site = new();

    private IMembershipRepository Memberships => site.Get<IMembershipRepository>();

    [Fact]
    public async Task A_membership_comes_back_as_it_was_stored()
    {
        var membership = New() with { Type = MembershipType.Organisation, AgreementKey = Guid.NewGuid(), SubmittedOn = new DateOnly(2026, 1, 2) };
        membership = membership
            .Pay(Guid.NewGuid(), Money.FromKroner(200), new DateOnly(2026, 12, 30), settings)
            .Pay(Guid.NewGuid(), Money.FromKroner(250), new DateOnly(2027, 1, 2), settings)
            .Reminded(MembershipReminder.WeekAfter, new DateOnly(2028, 1, 8));
        membership = membership.Refund(membership.Payments[0].PaymentKey);

        await Memberships.AddAsync(membership, none);
        await Memberships.AddAsync(membership with { Payments = [], Price = Money.Zero }, none);

        Assert.Equivalent(membership, await Memberships.GetAsync(membership.Key, none), strict: true);
        Assert.Null(await Memberships.GetAsync(Guid.NewGuid(), none));
    }

    [Fact]
    public async Task A_change_is_stored_with_its_work_by_who_read_the_latest()
    {
        var membership = New();
        await Memberships.AddAsync(membership, none);
        var paid = membership.Pay(Guid.NewGuid(), Money.FromKroner(200), new DateOnly(2026, 5, 1), settings);

        Assert.True(await Memberships.TrySaveAsync(paid, [Work(membership)], none));
        Assert.False(await Memberships.TrySaveAsync(membership.Resign(new DateOnly(2026, 5, 1)), [Work(membership)], none));
        Assert.True(await Memberships.TrySaveAsync(paid.Refund(paid.Payments[0].PaymentKey) with { Version = 1 }, [], none));

        var stored = (await Memberships.GetAsync(membership.Key, none))!;
        Assert.Equal((2, true, (DateOnly?)null), (stored.Version, Assert.Single(stored.Payments).IsRefunded, stored.ResignedOn));
        Assert.Single(await site.Get<IOutbox>().GetOfAsync(membership.Key, none));
    }

    [Fact]
    public async Task Those_whose_time_ends_come_by_key_in_batches()
    {
        var first = await PaidAsync(new DateOnly(2026, 5, 1));
        var second = await PaidAsync(new DateOnly(2026, 6, 1));
        await PaidAsync(new DateOnly(2025, 6, 1));
        await PaidAsync(new DateOnly(2026, 6, 1), membership => membership.Resign(new DateOnly(2026, 7, 1)));
        await PaidAsync(new DateOnly(2026, 6, 1), membership => membership.Erase(new DateOnly(2026, 7, 1)));
        await Memberships.AddAsync(New(), none);
        DateOnly end = new(2026, 12, 31);

        List<Membership> found = [];
        while (await Memberships.GetEndingAsync(end, end, found.LastOrDefault()?.Key, 1, none) is { Count: > 0 } batch)
            found.AddRange(batch);

        Assert.Equal(new[] { first, second }.Order(), found.Select(membership => membership.Key));
        Assert.Empty(await Memberships.GetEndingAsync(end.AddDays(1), end.AddDays(9), null, 10, none));
    }

    [Fact]
    public async Task Those_of_an_agreement_and_those_paid_in_a_year_are_found()
    {
        var agreement = Guid.NewGuid();
        var renewed = await PaidAsync(new DateOnly(2025, 12, 31), membership => membership with { AgreementKey = agreement });
        var other = await PaidAsync(new DateOnly(2026, 1, 1));

        Assert.Equal([renewed], (await Memberships.GetOfAgreementAsync(agreement, none)).Select(membership => membership.Key));
        Assert.Equal([renewed], (await Memberships.GetPaidInAsync(2025, none)).Select(membership => membership.Key));
        Assert.Equal([other], (await Memberships.GetPaidInAsync(2026, none)).Select(membership => membership.Key));
        Assert.Empty(await Memberships.GetPaidInAsync(2027, none));
    }

    [Fact]
    public async Task Reading_many_costs_as_many_statements_as_reading_one()
    {
        await PaidAsync(new DateOnly(2024, 1, 1));
        for (var index = 0; index < 20; index++)
            await PaidAsync(new DateOnly(2026, 1, 1));

        Assert.Equal(await StatementsAsync(2024, 1), await StatementsAsync(2026, 20));
    }

    public void Dispose() => site.Dispose();

    private static Membership New() => new()
    {
        Key = Guid.NewGuid(),
        SupporterKey = Guid.NewGuid(),
        Type = MembershipType.Personal,
        Price = Money.FromKroner(200),
        Origin = "https://headspace.dk",
    };

    private async Task<Guid> PaidAsync(DateOnly day, Func<Membership, Membership>? change = null)
    {
        var membership = New().Pay(Guid.NewGuid(), Money.FromKroner(200), day, settings);
        await Memberships.AddAsync(change is null ? membership : change(membership), none);
        return membership.Key;
    }

    private async Task<int> StatementsAsync(int year, int count)
    {
        using SqlStatements statements = new();
        Assert.Equal(count, (await Memberships.GetPaidInAsync(year, none)).Count);
        return statements.Count;
    }

    private OutboxMessage Work(Membership membership) =>
        new() { Key = Guid.NewGuid(), Kind = "mail", Subject = membership.Key, CreatedAt = site.Now, DueAt = site.Now };
}
