using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Persistence.Tests.Hosting;

namespace Headspace.Persistence.Tests.FormEntries;

/// <summary>Entries are found by what they say, by where they stand and by when they were sent.</summary>
public sealed class EntryQueryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;
    private static readonly Guid name = Guid.NewGuid();
    private static readonly Guid town = Guid.NewGuid();
    private static readonly Guid health = Guid.NewGuid();

    private readonly TestSite site = new();
    private readonly Guid form = Guid.NewGuid();
    private int sent;

    private IFormEntryRepository Entries => site.Get<IFormEntryRepository>();

    [Theory]
    [InlineData("sørensen", 1, 3)]
    [InlineData("SØRENS", 1, 3)]
    [InlineData("ærø", 2)]
    [InlineData("ÆR", 2)]
    [InlineData("o'hara \"ø\"", 2)]
    [InlineData("2026-02", 3)]
    [InlineData("250", 1)]
    [InlineData("frivillig", 3)]
    [InlineData("AND NOT *")]
    [InlineData("010190")]
    [InlineData("  ", 1, 2, 3)]
    public async Task Text_is_found_in_any_answer_in_any_case(string text, params int[] found)
    {
        await SendAsync(new TextValue("Åse Sørensen"), (town, new NumberValue(25_000)));
        await SendAsync(new TextValue("Per O'Hara \"Ø\""), (town, new TextValue("Ærøskøbing")), (health, new SealedAnswer("010190-••••", "010190-1234")));
        await SendAsync(new TextValue("Ib Sørensen"), (town, new DateValue(new DateOnly(2026, 2, 1))), (health, new ChoiceValue(["Medlem", "Frivillig"])));

        Assert.Equal(found, Scores(await FindAsync(new EntryQuery(form) { Text = text })));
    }

    [Fact]
    public async Task What_one_may_not_see_is_not_found()
    {
        await SendAsync(new TextValue("Åse"), (health, new TextValue("Angst")));
        await SendAsync(new TextValue("Angst og bange"));

        Assert.Equal([1, 2], Scores(await FindAsync(new EntryQuery(form) { Text = "angst" })));
        Assert.Equal([2], Scores(await FindAsync(new EntryQuery(form) { Text = "angst", HiddenFields = [health] })));
        Assert.Empty(Scores(await FindAsync(new EntryQuery(form) { Text = "an", HiddenFields = [health, name] })));
    }

    [Fact]
    public async Task Single_fields_are_found_by_a_part_or_the_whole_of_their_answer()
    {
        await SendAsync(new TextValue("Roskilde"), (town, new TextValue("Ishøj")));
        await SendAsync(new TextValue("Ishøj"), (town, new TextValue("Roskilde")));
        await SendAsync(new TextValue("Ishøj"), (town, new TextValue("Roskilde by")));

        Assert.Equal([2, 3], Scores(await FindAsync(With(new EntryAnswerFilter(town, "ROSKILDE", IsWhole: false)))));
        Assert.Equal([2], Scores(await FindAsync(With(new EntryAnswerFilter(town, "roskilde", IsWhole: true)))));
        Assert.Equal([3], Scores(await FindAsync(With(new EntryAnswerFilter(town, "by", IsWhole: false), new EntryAnswerFilter(name, "ishøj", IsWhole: true)))));
    }

    [Fact]
    public async Task A_period_and_the_states_and_failed_work_narrow_it()
    {
        await SendAsync(new TextValue("A"));
        var second = await SendAsync(new TextValue("B"));
        await SendAsync(new TextValue("C"), state: FormEntryState.Quarantined);
        var work = new OutboxMessage { Key = Guid.NewGuid(), Kind = "workflow", Subject = second.Key, CreatedAt = site.Now, DueAt = site.Now };
        await site.Get<IOutbox>().AddAsync([work], none);
        await site.Get<IOutbox>().StoreResultAsync(Assert.Single(await site.Get<IOutbox>().TakeDueAsync(site.Now, site.Now, 1, none)), OutboxResult.Never("Nej"), site.Now, none);

        Assert.Equal([2, 3], Scores(await FindAsync(new EntryQuery(form) { From = site.Now.AddHours(2) })));
        Assert.Equal([1], Scores(await FindAsync(new EntryQuery(form) { Before = site.Now.AddHours(2) })));
        Assert.Equal([3], Scores(await FindAsync(new EntryQuery(form) { States = [FormEntryState.Quarantined] })));
        Assert.Equal([2], Scores(await FindAsync(new EntryQuery(form) { HasFailedWork = true })));
        Assert.Equal(
            new Dictionary<(Guid, FormEntryState), int> { [(form, FormEntryState.Submitted)] = 2, [(form, FormEntryState.Quarantined)] = 1 },
            await Entries.CountByStateAsync(none));
    }

    [Fact]
    public async Task What_an_answer_was_is_found_no_more_once_it_is_another_or_gone()
    {
        var entry = await SendAsync(new TextValue("Sørensen"));
        Assert.True(await Entries.TrySaveAsync(entry with { Values = [new FormEntryValue(name, "navn", new TextValue("Nielsen"))] }, [], none));

        Assert.Empty(Scores(await FindAsync(new EntryQuery(form) { Text = "sørensen" })));
        Assert.Equal([1], Scores(await FindAsync(new EntryQuery(form) { Text = "nielsen" })));
        Assert.Equal([entry.Key], await Entries.RemoveAsync(new EntryQuery(form) { Text = "nielsen" }, 10, none));
        Assert.Equal(0L, site.Scalar("SELECT COUNT(*) FROM headspaceFormEntryAnswer"));
        Assert.Equal(0L, site.Scalar("SELECT COUNT(*) FROM headspaceFormEntryAnswerText WHERE headspaceFormEntryAnswerText MATCH 'nielsen'"));
    }

    [Theory]
    [InlineData(EntryOrder.NewestFirst, 3, 2, 1)]
    [InlineData(EntryOrder.OldestFirst, 1, 2, 3)]
    [InlineData(EntryOrder.LastChangedFirst, 1, 3, 2)]
    [InlineData(EntryOrder.FirstChangedFirst, 2, 3, 1)]
    public async Task They_come_in_the_order_that_is_wanted(EntryOrder order, params int[] expected)
    {
        var first = await SendAsync(new TextValue("A"));
        await SendAsync(new TextValue("B"));
        await SendAsync(new TextValue("C"));
        Assert.True(await Entries.TrySaveAsync(first with { UpdatedAt = site.Now.AddHours(10) }, [], none));

        Assert.Equal(expected, (await Entries.FindAsync(new EntryQuery(form), order, 0, 10, none)).Entries.Select(entry => entry.SpamScore));
    }

    [Fact]
    public async Task All_are_read_piece_by_piece_even_those_of_one_moment()
    {
        for (var number = 0; number < 7; number++)
            await SendAsync(new TextValue($"{number}"), at: site.Now.AddHours(number / 4));

        List<Guid> read = [];
        EntryCursor? after = null;
        while (await Entries.GetNextAsync(new EntryQuery(form), after, 2, none) is { Count: > 0 } piece)
        {
            read.AddRange(piece.Select(entry => entry.Key));
            after = EntryCursor.After(piece[^1]);
        }

        Assert.Equal(7, read.Distinct().Count());
        Assert.Equal(7, read.Count);
    }

    [Fact]
    public async Task What_staff_did_is_kept_with_the_entry_and_goes_with_it()
    {
        var history = site.Get<IEntryHistory>();
        var entry = await SendAsync(new TextValue("A"));
        EntryEvent note = new(Guid.NewGuid(), entry.Key, site.Now, Guid.NewGuid(), EntryEventKind.Note, "Ringet op");
        EntryEvent change = new(Guid.NewGuid(), entry.Key, site.Now.AddHours(1), null, EntryEventKind.StateChanged, null);
        await history.AddAsync([note], none);
        Assert.True(await Entries.TrySaveAsync(entry with { State = FormEntryState.Approved }, [], none, change));
        Assert.False(await Entries.TrySaveAsync(entry with { State = FormEntryState.Rejected }, [], none, change with { Key = Guid.NewGuid() }));

        Assert.Equal([note, change], await history.GetAsync(entry.Key, none));
        await Entries.RemoveAsync(new EntryQuery(form), 10, none);
        Assert.Empty(await history.GetAsync(entry.Key, none));
    }

    [Fact]
    public async Task A_report_of_what_was_removed_is_counted_on()
    {
        var history = site.Get<IEntryHistory>();
        EntryRemoval report = new(Guid.NewGuid(), form, site.Now, null, "Godkendt for 30 dage siden", 100);
        await history.PutRemovalAsync(report, none);
        await history.PutRemovalAsync(report with { Count = 150 }, none);

        Assert.Equal([report with { Count = 150 }], await history.GetRemovalsAsync(form, 10, none));
        Assert.Empty(await history.GetRemovalsAsync(Guid.NewGuid(), 10, none));
    }

    public void Dispose() => site.Dispose();

    private EntryQuery With(params EntryAnswerFilter[] answers) => new(form) { Answers = answers };

    private async Task<EntryPage> FindAsync(EntryQuery query) => await Entries.FindAsync(query, EntryOrder.OldestFirst, 0, 10, none);

    private static IEnumerable<int> Scores(EntryPage page)
    {
        Assert.Equal(page.Total, page.Entries.Count);
        return page.Entries.Select(entry => entry.SpamScore);
    }

    private Task<FormEntry> SendAsync(TextValue answer, params (Guid Field, FieldValue Value)[] others) => SendAsync(answer, FormEntryState.Submitted, others: others);

    private Task<FormEntry> SendAsync(
        TextValue answer, FormEntryState state = FormEntryState.Submitted, DateTimeOffset? at = null, params (Guid Field, FieldValue Value)[] others)
    {
        sent++;
        var moment = at ?? site.Now.AddHours(sent);
        return Entries.AddAsync(
            new FormEntry
            {
                Key = Guid.NewGuid(),
                SubmissionKey = Guid.NewGuid(),
                FormId = form,
                State = state,
                CreatedAt = moment,
                UpdatedAt = moment,
                Culture = "da",
                Origin = "https://headspace.dk",
                SpamScore = sent,
                Values = [new FormEntryValue(name, "navn", answer), .. others.Select(other => new FormEntryValue(other.Field, "andet", other.Value))],
            },
            [],
            none);
    }
}
