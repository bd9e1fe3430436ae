using FsCheck;
using FsCheck.Fluent;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Persistence.Tests.Hosting;
using Headspace.Testing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;
using Umbraco.Cms.Core.Events;

namespace Headspace.Persistence.Tests.OutboxMessages;

public sealed class OutboxTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;
    private static readonly TimeSpan lease = TimeSpan.FromMinutes(5);

    private readonly TestSite site;
    private readonly Woken woken = new();
    private readonly Guid subject = Guid.NewGuid();

    public OutboxTests() => site = new TestSite(configure: builder =>
    {
        builder.Services.AddSingleton(woken);
        builder.AddNotificationHandler<OutboxFilledNotification, Listener>();
    });

    private IOutbox Outbox => site.Get<IOutbox>();

    [Fact]
    public async Task Work_comes_back_as_it_was_asked_for()
    {
        var message = Message() with { Body = """{"navn":"Åse \"Ø\""}""", DueAt = site.Now.AddTicks(1), Note = "før" };

        await Outbox.AddAsync([message], none);

        Assert.Equal(message, Assert.Single(await Outbox.GetOfAsync(subject, none)));
        Assert.Equal(message.DueAt, await Outbox.NextDueAsync(none));
    }

    [Fact]
    public async Task Any_text_comes_back_from_the_database()
    {
        var texts = ArbMap.Default.GeneratorFor<NonNull<string>>().Sample(300).Select(text => text.Get)
            .Concat(["", "æøå", "'; DROP TABLE headspaceOutbox; --", "🧡", "a\0b", "\\u0000", "{0}", "@rows", "1e3", "007", "null", "2026-01-01 00:00:00"]);
        List<OutboxMessage> messages = [.. texts.Select(text => Message() with { Body = text, Note = text })];

        await Outbox.AddAsync(messages, none);

        Assert.Equal(messages.OrderBy(message => message.Key), await Outbox.GetOfAsync(subject, none));
    }

    [Fact]
    public async Task Who_finds_the_database_held_until_the_time_out_gets_Cores_exception()
    {
        using TestSite impatient = new(busyTimeout: "00:00:00.100");
        var outbox = impatient.Get<IOutbox>();
        using var writer = impatient.Scopes.CreateCoreScope();
        await outbox.AddAsync([Message()], none);

        await Assert.ThrowsAsync<DistributedWriteLockTimeoutException>(() => TestSite.AtOnceAsync(1, async _ =>
        {
            await outbox.AddAsync([Message()], none);
            return true;
        }));
    }

    [Fact]
    public async Task The_same_key_is_the_same_work()
    {
        var message = Message();
        await Outbox.AddAsync([message, message], none);
        await Outbox.AddAsync([message with { Body = "[]" }, Message()], none);

        Assert.Equal(2, (await Outbox.GetOfAsync(subject, none)).Count);
        Assert.Equal("{}", (await Outbox.GetOfAsync(subject, none)).Single(found => found.Key == message.Key).Body);
    }

    [Fact]
    public async Task The_worker_is_woken_after_the_commit_and_only_by_new_work()
    {
        var message = Message();
        using (var scope = site.Scopes.CreateCoreScope())
        {
            await Outbox.AddAsync([message], none);
            Assert.Equal(0, woken.Times);
            scope.Complete();
        }

        Assert.Equal(1, woken.Times);
        await Outbox.AddAsync([message], none);
        using (site.Scopes.CreateCoreScope())
            await Outbox.AddAsync([Message()], none);
        Assert.Equal(1, woken.Times);
    }

    [Fact]
    public async Task What_is_due_is_taken_oldest_first_and_not_before()
    {
        await Outbox.AddAsync([Message(3), Message(1), Message(2), Message(10)], none);
        var now = site.Now.AddMinutes(5);

        var taken = await Outbox.TakeDueAsync(now, now + lease, 2, none);

        Assert.Equal([site.Now.AddMinutes(1), site.Now.AddMinutes(2)], taken.Select(message => message.CreatedAt));
        Assert.All(taken, message => Assert.Equal((1, now + lease), (message.Attempts, message.DueAt)));
        Assert.Equal([site.Now.AddMinutes(3)], (await Outbox.TakeDueAsync(now, now + lease, 5, none)).Select(message => message.CreatedAt));
        Assert.Empty(await Outbox.TakeDueAsync(now, now + lease, 5, none));
    }

    [Fact]
    public async Task Who_looks_in_vain_waits_for_no_writer_and_writes_nothing()
    {
        await Outbox.AddAsync([Message(10)], none);
        using var writer = site.Scopes.CreateCoreScope();
        await Outbox.AddAsync([Message(20)], none);

        var taken = await TestSite.AtOnceAsync(1, _ => Outbox.TakeDueAsync(site.Now, site.Now + lease, 5, none));

        Assert.Empty(taken[0]);
    }

    [Fact]
    public async Task Two_who_take_never_take_the_same()
    {
        await Outbox.AddAsync([.. Enumerable.Range(0, 200).Select(_ => Message())], none);

        var taken = await TestSite.AtOnceAsync(8, async _ =>
        {
            List<Guid> keys = [];
            while (await Outbox.TakeDueAsync(site.Now, site.Now + lease, 7, none) is { Count: > 0 } some)
                keys.AddRange(some.Select(message => message.Key));
            return keys;
        });

        Assert.Equal(200, taken.Sum(keys => keys.Count));
        Assert.Equal(200, taken.SelectMany(keys => keys).Distinct().Count());
    }

    [Fact]
    public async Task A_killed_attempt_comes_again_after_its_lease_and_counts()
    {
        await Outbox.AddAsync([Message()], none);
        var killed = Assert.Single(await Outbox.TakeDueAsync(site.Now, site.Now + lease, 5, none));

        Assert.Empty(await Outbox.TakeDueAsync(site.Now + lease - TimeSpan.FromTicks(1), site.Now + lease, 5, none));
        var again = Assert.Single(await Outbox.TakeDueAsync(site.Now + lease, site.Now + lease + lease, 5, none));

        Assert.Equal((killed.Key, 2, 1), (again.Key, again.Attempts, again.Interruptions));
    }

    [Theory]
    [InlineData(OutboxState.Done)]
    [InlineData(OutboxState.Skipped)]
    [InlineData(OutboxState.GivenUp)]
    public async Task An_end_is_stored_with_its_moment_and_its_note(OutboxState end)
    {
        var taken = await TakenAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));

        await Outbox.StoreResultAsync(taken, new OutboxResult(end, "Sådan gik det"), site.Now, none);

        var stored = Assert.Single(await Outbox.GetOfAsync(subject, none));
        Assert.Equal((end, "Sådan gik det", site.Now), (stored.State, stored.Note, stored.EndedAt));
        Assert.Null(await Outbox.NextDueAsync(none));
        Assert.Empty(await Outbox.TakeDueAsync(site.Now + lease + lease, site.Now, 5, none));
    }

    [Fact]
    public async Task What_did_not_go_is_due_again_when_it_is_told()
    {
        var taken = await TakenAsync();

        await Outbox.StoreResultAsync(taken, OutboxResult.Again("Serveren svarer ikke"), site.Now.AddMinutes(1), none);

        var stored = Assert.Single(await Outbox.GetOfAsync(subject, none));
        Assert.Equal((OutboxState.Waiting, 1, (DateTimeOffset?)null, site.Now.AddMinutes(1)), (stored.State, stored.Attempts, stored.EndedAt, stored.DueAt));
        var again = Assert.Single(await Outbox.TakeDueAsync(site.Now.AddMinutes(1), site.Now.AddMinutes(9), 5, none));
        Assert.Equal((2, 0), (again.Attempts, again.Interruptions));
    }

    [Fact]
    public async Task An_attempt_that_another_overtook_changes_nothing()
    {
        var first = await TakenAsync();
        var second = Assert.Single(await Outbox.TakeDueAsync(site.Now + lease, site.Now + lease + lease, 5, none));

        await Outbox.StoreResultAsync(first, OutboxResult.Never("for sent"), site.Now, none);
        Assert.Equal(OutboxState.Waiting, Assert.Single(await Outbox.GetOfAsync(subject, none)).State);
        await Outbox.StoreResultAsync(second, OutboxResult.Done, site.Now, none);
        await Outbox.StoreResultAsync(second, OutboxResult.Again("for sent"), site.Now, none);

        Assert.Equal(OutboxState.Done, Assert.Single(await Outbox.GetOfAsync(subject, none)).State);
    }

    [Fact]
    public async Task What_was_given_up_is_shown_newest_first_and_may_be_asked_for_again()
    {
        var given = await GiveUpAsync();
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var later = await GiveUpAsync();
        Assert.Equal([later.Key, given.Key], (await Outbox.GetGivenUpAsync(5, none)).Select(message => message.Key));
        Assert.Equal(later.Key, Assert.Single(await Outbox.GetGivenUpAsync(1, none)).Key);
        var wakings = woken.Times;

        Assert.True(await Outbox.RetryAsync(given.Key, site.Now, none));
        Assert.False(await Outbox.RetryAsync(given.Key, site.Now, none));
        Assert.False(await Outbox.RetryAsync(Guid.NewGuid(), site.Now, none));

        Assert.Equal(wakings + 1, woken.Times);
        var again = Assert.Single(await Outbox.TakeDueAsync(site.Now, site.Now + lease, 5, none));
        Assert.Equal((given.Key, 2, 1, 0, (DateTimeOffset?)null), (again.Key, again.Attempts, again.AttemptsBefore, again.Interruptions, again.EndedAt));
    }

    [Fact]
    public async Task The_late_result_of_an_attempt_before_it_was_asked_for_again_changes_nothing()
    {
        var hanging = await TakenAsync();
        var second = Assert.Single(await Outbox.TakeDueAsync(site.Now + lease, site.Now + lease + lease, 5, none));
        await Outbox.StoreResultAsync(second, OutboxResult.Never("Adressen findes ikke"), site.Now, none);
        await Outbox.RetryAsync(hanging.Key, site.Now, none);
        Assert.Single(await Outbox.TakeDueAsync(site.Now, site.Now + lease, 5, none));

        await Outbox.StoreResultAsync(hanging, OutboxResult.Done, site.Now, none);

        Assert.Equal(OutboxState.Waiting, Assert.Single(await Outbox.GetOfAsync(subject, none)).State);
    }

    [Fact]
    public async Task Ended_work_is_deleted_after_its_time_and_what_was_given_up_stays()
    {
        var done = await TakenAsync();
        await Outbox.StoreResultAsync(done, OutboxResult.Done, site.Now, none);
        await GiveUpAsync();
        await Outbox.AddAsync([Message()], none);

        Assert.Equal(0, await Outbox.DeleteEndedAsync(site.Now, none));
        Assert.Equal(1, await Outbox.DeleteEndedAsync(site.Now.AddTicks(1), none));

        Assert.Equal([OutboxState.Waiting, OutboxState.GivenUp], (await Outbox.GetOfAsync(subject, none)).Select(message => message.State).Order());
    }

    [Fact]
    public async Task Taking_costs_the_same_statements_however_much_is_taken()
    {
        await Outbox.AddAsync([.. Enumerable.Range(0, 101).Select(_ => Message())], none);

        Assert.Equal(await StatementsAsync(1), await StatementsAsync(100));
    }

    public void Dispose() => site.Dispose();

    private OutboxMessage Message(int minutes = 0) => new()
    {
        Key = Guid.NewGuid(),
        Kind = "workflow",
        Subject = subject,
        CreatedAt = site.Now.AddMinutes(minutes),
        DueAt = site.Now.AddMinutes(minutes),
    };

    private async Task<OutboxMessage> TakenAsync()
    {
        await Outbox.AddAsync([Message()], none);
        return Assert.Single(await Outbox.TakeDueAsync(site.Now, site.Now + lease, 5, none));
    }

    private async Task<OutboxMessage> GiveUpAsync()
    {
        var taken = await TakenAsync();
        await Outbox.StoreResultAsync(taken, OutboxResult.Never("Adressen findes ikke"), site.Now, none);
        return taken;
    }

    private async Task<int> StatementsAsync(int take)
    {
        using SqlStatements statements = new();
        Assert.Equal(take, (await Outbox.TakeDueAsync(site.Now, site.Now + lease, take, none)).Count);
        return statements.Count;
    }

    private sealed class Woken
    {
        public int Times { get; set; }
    }

    private sealed class Listener(Woken woken) : INotificationHandler<OutboxFilledNotification>
    {
        public void Handle(OutboxFilledNotification notification) => woken.Times++;
    }
}
