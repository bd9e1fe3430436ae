using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Persistence.Tests.Hosting;
using Headspace.Testing;

namespace Headspace.Persistence.Tests.FormEntries;

public sealed class FormEntryRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;

    private readonly TestSite site = new();
    private readonly Guid form = Guid.NewGuid();

    private IFormEntryRepository Entries => site.Get<IFormEntryRepository>();

    private IOutbox Outbox => site.Get<IOutbox>();

    [Fact]
    public async Task An_entry_comes_back_as_it_was_sent()
    {
        var entry = Entry() with
        {
            PageKey = Guid.NewGuid(),
            MemberKey = Guid.NewGuid(),
            Values = [new FormEntryValue(Guid.NewGuid(), "navn", new TextValue("Åse O'Hara \"Ø\" 🧡")), new FormEntryValue(Guid.NewGuid(), "beloeb", new NumberValue(25_000))],
            Consents = [new GivenConsent(Guid.NewGuid(), 3, "email"), new GivenConsent(Guid.NewGuid(), 0, null)],
            SpamScore = 7,
            SpamReasons = ["Mange links", "Gentaget tekst"],
        };

        await Entries.AddAsync(entry, [], none);

        Assert.Equivalent(entry, await Entries.GetAsync(entry.Key, none), strict: true);
        Assert.Null(await Entries.GetAsync(Guid.NewGuid(), none));
    }

    [Fact]
    public async Task The_same_rendering_sent_twice_is_one_entry_with_its_work_once()
    {
        var entry = Entry();
        await Entries.AddAsync(entry, [Work(entry)], none);

        var second = await Entries.AddAsync(entry with { Culture = "en" }, [Work(entry)], none);

        Assert.Equal("da", second.Culture);
        Assert.Single(await Outbox.GetOfAsync(entry.Key, none));
    }

    [Fact]
    public async Task The_same_rendering_sent_by_many_at_once_is_one_entry()
    {
        var entry = Entry();

        var stored = await TestSite.AtOnceAsync(8, number => Entries.AddAsync(entry with { SpamScore = number }, [Work(entry)], none));

        var only = Assert.Single((await FindAsync()).Entries);
        Assert.All(stored, entry => Assert.Equal(only.SpamScore, entry.SpamScore));
        Assert.Single(await Outbox.GetOfAsync(entry.Key, none));
    }

    [Fact]
    public async Task Many_who_write_at_once_lose_nothing()
    {
        var keys = await TestSite.AtOnceAsync(8, async _ =>
        {
            List<Guid> stored = [];
            for (var index = 0; index < 25; index++)
            {
                var entry = Entry();
                stored.Add((await Entries.AddAsync(entry, [Work(entry)], none)).Key);
            }

            return stored;
        });

        Assert.Equal(200, (await FindAsync(take: 10)).Total);
        Assert.Equal(200L, site.Scalar("SELECT COUNT(*) FROM headspaceOutbox o JOIN headspaceFormEntry e ON e.key = o.subject"));
        Assert.Equal(200, keys.SelectMany(stored => stored).Distinct().Count());
    }

    [Fact]
    public async Task A_rolled_back_scope_leaves_nothing()
    {
        var entry = Entry();
        using (site.Scopes.CreateCoreScope())
        {
            await Entries.AddAsync(entry, [Work(entry)], none);
            Assert.NotNull(await Entries.GetAsync(entry.Key, none));
        }

        Assert.Null(await Entries.GetAsync(entry.Key, none));
        Assert.Empty(await Outbox.GetOfAsync(entry.Key, none));
    }

    [Fact]
    public async Task An_entry_whose_work_cannot_be_stored_is_not_stored()
    {
        var entry = Entry();

        await Assert.ThrowsAnyAsync<Exception>(() => Entries.AddAsync(entry, [Work(entry) with { Kind = null! }], none));

        Assert.Null(await Entries.GetAsync(entry.Key, none));
    }

    [Fact]
    public async Task The_statements_of_a_submission_do_not_grow_with_it()
    {
        await Entries.AddAsync(Entry(), [], none);

        Assert.Equal(await StatementsAsync(fields: 1, messages: 1), await StatementsAsync(fields: 200, messages: 50));
        Assert.Equal(3, await StatementsAsync(fields: 10, messages: 3));
    }

    [Fact]
    public async Task Who_read_an_older_version_stores_nothing()
    {
        var entry = Entry();
        await Entries.AddAsync(entry, [], none);
        var read = (await Entries.GetAsync(entry.Key, none))!;

        Assert.True(await Entries.TrySaveAsync(read with { State = FormEntryState.Approved }, [Work(read)], none));
        Assert.False(await Entries.TrySaveAsync(read with { State = FormEntryState.Rejected }, [Work(read)], none));

        var stored = (await Entries.GetAsync(entry.Key, none))!;
        Assert.Equal((FormEntryState.Approved, 1), (stored.State, stored.Version));
        Assert.Single(await Outbox.GetOfAsync(entry.Key, none));
    }

    [Fact]
    public async Task Entries_of_a_form_come_by_state_newest_first()
    {
        await AddAsync(1, FormEntryState.Submitted);
        await AddAsync(2, FormEntryState.Approved);
        await AddAsync(3, FormEntryState.Quarantined);
        await Entries.AddAsync(Entry() with { FormId = Guid.NewGuid() }, [], none);

        Assert.Equal([3, 2, 1], Scores((await FindAsync()).Entries));
        Assert.Equal([2], Scores((await FindAsync(skip: 1, take: 1)).Entries));
        Assert.Equal(3, (await FindAsync(skip: 1, take: 1)).Total);
        var some = await Entries.FindAsync(new EntryQuery(form) { States = [FormEntryState.Approved, FormEntryState.Submitted] }, EntryOrder.NewestFirst, 0, 1, none);
        Assert.Equal([2], Scores(some.Entries));
        Assert.Equal(2, some.Total);
        Assert.Equal(3, (await FindAsync(skip: 5)).Total);
    }

    [Fact]
    public async Task Old_entries_of_a_state_are_deleted_in_batches()
    {
        for (var hour = 1; hour <= 4; hour++)
            await AddAsync(hour, FormEntryState.Approved);
        await AddAsync(0, FormEntryState.Submitted);

        var deleted = await Entries.RemoveAsync(new EntryQuery(form) { States = [FormEntryState.Approved], UpdatedBefore = site.Now.AddHours(4) }, 2, none);
        var rest = await Entries.RemoveAsync(new EntryQuery(form) { States = [FormEntryState.Approved], UpdatedBefore = site.Now.AddHours(4) }, 2, none);

        Assert.Equal((2, 1), (deleted.Count, rest.Count));
        Assert.Equal([4, 0], Scores((await FindAsync()).Entries));
    }

    [Fact]
    public async Task An_entry_that_work_waits_for_is_neither_deleted_nor_settled()
    {
        var entry = Entry();
        await Entries.AddAsync(entry, [Work(entry)], none);

        Assert.Empty(await Entries.RemoveAsync(new EntryQuery(form) { States = [FormEntryState.Submitted] }, 5, none));
        Assert.Empty(await Entries.GetSettledAsync(form, [FormEntryState.Submitted], 5, none));
        var message = Assert.Single(await Outbox.TakeDueAsync(site.Now, site.Now.AddMinutes(5), 5, none));
        await Outbox.StoreResultAsync(message, OutboxResult.Never("Adressen findes ikke"), site.Now, none);
        Assert.Empty(await Entries.GetSettledAsync(form, [FormEntryState.Submitted], 5, none));
        await Outbox.RetryAsync(message.Key, site.Now, none);
        await Outbox.StoreResultAsync(Assert.Single(await Outbox.TakeDueAsync(site.Now, site.Now.AddMinutes(5), 5, none)), OutboxResult.Done, site.Now, none);

        Assert.Empty(await Entries.GetSettledAsync(form, [FormEntryState.Approved], 5, none));
        Assert.Equal(entry.Key, Assert.Single(await Entries.GetSettledAsync(form, [FormEntryState.Submitted], 5, none)).Key);
        Assert.Equal([entry.Key], await Entries.RemoveAsync(new EntryQuery(form) { States = [FormEntryState.Submitted] }, 5, none));
    }

    public void Dispose() => site.Dispose();

    private Task<EntryPage> FindAsync(int skip = 0, int take = 10) => Entries.FindAsync(new EntryQuery(form), EntryOrder.NewestFirst, skip, take, none);

    private static IEnumerable<int> Scores(IEnumerable<FormEntry> entries) => entries.Select(entry => entry.SpamScore);

    private Task AddAsync(int hour, FormEntryState state) => Entries.AddAsync(
        Entry() with { State = state, SpamScore = hour, CreatedAt = site.Now.AddHours(hour), UpdatedAt = site.Now.AddHours(hour) }, [], none);

    private async Task<int> StatementsAsync(int fields, int messages)
    {
        var entry = Entry() with { Values = [.. Enumerable.Range(0, fields).Select(field => new FormEntryValue(Guid.NewGuid(), $"f{field}", new TextValue("x")))] };
        using SqlStatements statements = new();
        await Entries.AddAsync(entry, [.. Enumerable.Range(0, messages).Select(_ => Work(entry))], none);
        return statements.Count;
    }

    private FormEntry Entry() => new()
    {
        Key = Guid.NewGuid(),
        SubmissionKey = Guid.NewGuid(),
        FormId = form,
        CreatedAt = site.Now,
        UpdatedAt = site.Now,
        Culture = "da",
        Origin = "https://headspace.dk",
    };

    private OutboxMessage Work(FormEntry entry) =>
        new() { Key = Guid.NewGuid(), Kind = "workflow", Subject = entry.Key, CreatedAt = site.Now, DueAt = site.Now };
}
