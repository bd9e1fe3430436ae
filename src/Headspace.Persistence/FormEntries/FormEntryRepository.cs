using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.FormEntries;

internal sealed class FormEntryRepository(HeadspaceDatabase database, IOutbox outbox) : IFormEntryRepository
{
    public Task<FormEntry> AddAsync(FormEntry entry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken) =>
        database.WriteAsync(async context =>
        {
            if (!await context.AddUniqueAsync(FormEntryRow.Of(entry), cancellationToken).ConfigureAwait(false))
                return (await context.FormEntries.FirstAsync(row => row.SubmissionKey == entry.SubmissionKey, cancellationToken).ConfigureAwait(false)).ToEntry();
            await outbox.AddAsync(work, cancellationToken).ConfigureAwait(false);
            return entry;
        });

    public Task<FormEntry?> GetAsync(Guid key, CancellationToken cancellationToken) =>
        database.ReadAsync(async context =>
            (await context.FormEntries.FirstOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false))?.ToEntry());

    public Task<bool> TrySaveAsync(FormEntry entry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken) =>
        database.WriteAsync(async context =>
        {
            if (!await context.TryUpdateAsync(FormEntryRow.Of(entry), cancellationToken).ConfigureAwait(false))
                return false;
            await outbox.AddAsync(work, cancellationToken).ConfigureAwait(false);
            return true;
        });

    public Task<IReadOnlyList<FormEntry>> GetOfFormAsync(
        Guid formId, IReadOnlyCollection<FormEntryState> states, int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FormEntry>>(async context =>
        {
            var rows = await Of(context, formId, states)
                .OrderByDescending(row => row.CreatedAt)
                .ThenByDescending(row => row.Key)
                .Skip(skip)
                .Take(take)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return [.. rows.Select(row => row.ToEntry())];
        });

    public Task<int> CountAsync(Guid formId, IReadOnlyCollection<FormEntryState> states, CancellationToken cancellationToken) =>
        database.ReadAsync(context => Of(context, formId, states).CountAsync(cancellationToken));

    public Task<IReadOnlyList<FormEntry>> GetSettledAsync(
        Guid formId, IReadOnlyCollection<FormEntryState> states, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FormEntry>>(async context =>
        {
            var rows = await Of(context, formId, states)
                .Where(row => !context.Outbox.Any(message => message.Subject == row.Key && (message.State == OutboxState.Waiting || message.State == OutboxState.GivenUp)))
                .OrderBy(row => row.UpdatedAt)
                .Take(take)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return [.. rows.Select(row => row.ToEntry())];
        });

    public Task<IReadOnlyList<Guid>> DeleteAsync(
        Guid formId, FormEntryState state, DateTimeOffset updatedBefore, int take, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<Guid>>(async context =>
        {
            var keys = await context.FormEntries
                .Where(row => row.FormId == formId && row.State == state && row.UpdatedAt < updatedBefore
                    && !context.Outbox.Any(message => message.Subject == row.Key && message.State == OutboxState.Waiting))
                .OrderBy(row => row.UpdatedAt)
                .Take(take)
                .Select(row => row.Key)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            await context.FormEntries.Where(row => keys.Contains(row.Key)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            return keys;
        });

    private static IQueryable<FormEntryRow> Of(HeadspaceDbContext context, Guid formId, IReadOnlyCollection<FormEntryState> states)
    {
        var rows = context.FormEntries.Where(row => row.FormId == formId);
        return states.Count == 0 ? rows : rows.Where(row => states.Contains(row.State));
    }
}
