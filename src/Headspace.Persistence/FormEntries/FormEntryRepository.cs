using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.FormEntries;

internal sealed class FormEntryRepository(HeadspaceDatabase database, IOutbox outbox, IEntryHistory history) : IFormEntryRepository
{
    public Task<FormEntry> AddAsync(FormEntry entry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken) =>
        database.WriteAsync(async context =>
        {
            if (!await context.AddUniqueAsync(FormEntryRow.Of(entry), cancellationToken).ConfigureAwait(false))
                return (await context.FormEntries.FirstAsync(row => row.SubmissionKey == entry.SubmissionKey, cancellationToken).ConfigureAwait(false)).ToEntry();
            await context.AddNewAsync(FormEntryAnswerRow.Of(entry), cancellationToken).ConfigureAwait(false);
            await outbox.AddAsync(work, cancellationToken).ConfigureAwait(false);
            return entry;
        });

    public Task<FormEntry?> GetAsync(Guid key, CancellationToken cancellationToken) =>
        database.ReadAsync(async context =>
            (await context.FormEntries.FirstOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false))?.ToEntry());

    public Task<bool> TrySaveAsync(
        FormEntry entry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken, params IReadOnlyCollection<EntryEvent> events) =>
        database.WriteAsync(async context =>
        {
            if (!await context.TryUpdateAsync(FormEntryRow.Of(entry), cancellationToken).ConfigureAwait(false))
                return false;
            await ForgetAnswersAsync(context, [entry.Key], cancellationToken).ConfigureAwait(false);
            await context.AddNewAsync(FormEntryAnswerRow.Of(entry), cancellationToken).ConfigureAwait(false);
            await outbox.AddAsync(work, cancellationToken).ConfigureAwait(false);
            await history.AddAsync(events, cancellationToken).ConfigureAwait(false);
            return true;
        });

    public Task<EntryPage> FindAsync(EntryQuery query, EntryOrder order, int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync(async context =>
        {
            var meant = context.Meant(query);
            var rows = await meant.InOrder(order).Skip(skip).Take(take).ToListAsync(cancellationToken).ConfigureAwait(false);

            // A part that is not full is the end of the list.
            var total = rows.Count < take && (rows.Count > 0 || skip == 0)
                ? skip + rows.Count
                : await meant.CountAsync(cancellationToken).ConfigureAwait(false);
            return new EntryPage(total, [.. rows.Select(row => row.ToEntry())]);
        });

    public Task<IReadOnlyList<FormEntry>> GetNextAsync(EntryQuery query, EntryCursor? after, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FormEntry>>(async context =>
        {
            var meant = context.Meant(query);
            if (after is { CreatedAt: var at, Key: var key })
                meant = meant.Where(row => row.CreatedAt >= at && (row.CreatedAt > at || row.Key > key));
            var rows = await meant.InOrder(EntryOrder.OldestFirst).Take(take).ToListAsync(cancellationToken).ConfigureAwait(false);
            return [.. rows.Select(row => row.ToEntry())];
        });

    public Task<IReadOnlyDictionary<(Guid FormId, FormEntryState State), int>> CountByStateAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<(Guid FormId, FormEntryState State), int>>(async context => await context.FormEntries
            .GroupBy(row => new { row.FormId, row.State })
            .Select(group => new { group.Key.FormId, group.Key.State, Count = group.Count() })
            .ToDictionaryAsync(row => (row.FormId, row.State), row => row.Count, cancellationToken)
            .ConfigureAwait(false));

    public Task<IReadOnlyList<FormEntry>> GetSettledAsync(
        Guid formId, IReadOnlyCollection<FormEntryState> states, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FormEntry>>(async context =>
        {
            var rows = await context.Meant(new EntryQuery(formId) { States = states })
                .Where(row => !context.Outbox.Any(message => message.Subject == row.Key && (message.State == OutboxState.Waiting || message.State == OutboxState.GivenUp)))
                .OrderBy(row => row.UpdatedAt)
                .Take(take)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return [.. rows.Select(row => row.ToEntry())];
        });

    public Task<IReadOnlyList<Guid>> RemoveAsync(EntryQuery query, int take, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<Guid>>(async context =>
        {
            var keys = await context.Meant(query)
                .Where(row => !context.Outbox.Any(message => message.Subject == row.Key && message.State == OutboxState.Waiting))
                .OrderBy(row => row.UpdatedAt)
                .Take(take)
                .Select(row => row.Key)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            await context.FormEntries.Where(row => keys.Contains(row.Key)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await context.FormEntryEvents.Where(row => keys.Contains(row.EntryKey)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await ForgetAnswersAsync(context, keys, cancellationToken).ConfigureAwait(false);
            return keys;
        });

    private static Task ForgetAnswersAsync(HeadspaceDbContext context, IReadOnlyCollection<Guid> entries, CancellationToken cancellationToken) =>
        context.FormEntryAnswers.Where(row => entries.Contains(row.EntryKey)).ExecuteDeleteAsync(cancellationToken);
}
