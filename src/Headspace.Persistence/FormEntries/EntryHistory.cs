using Headspace.Forms.Entries;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.FormEntries;

internal sealed class EntryHistory(HeadspaceDatabase database) : IEntryHistory
{
    public Task AddAsync(IReadOnlyCollection<EntryEvent> events, CancellationToken cancellationToken) => events.Count == 0
        ? Task.CompletedTask
        : database.WriteAsync(context => context.AddNewAsync([.. events.Select(FormEntryEventRow.Of)], cancellationToken));

    public Task<IReadOnlyList<EntryEvent>> GetAsync(Guid entryKey, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<EntryEvent>>(async context =>
        {
            var rows = await context.FormEntryEvents.Where(row => row.EntryKey == entryKey)
                .OrderBy(row => row.At).ThenBy(row => row.Key)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return [.. rows.Select(row => row.ToEvent())];
        });

    public Task PutRemovalAsync(EntryRemoval removal, CancellationToken cancellationToken) => database.WriteAsync(async context =>
    {
        await context.PutAsync([FormEntryRemovalRow.Of(removal)], cancellationToken).ConfigureAwait(false);
        return removal;
    });

    public Task<IReadOnlyList<EntryRemoval>> GetRemovalsAsync(Guid formId, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<EntryRemoval>>(async context =>
        {
            var rows = await context.FormEntryRemovals.Where(row => row.FormId == formId)
                .OrderByDescending(row => row.At).ThenBy(row => row.Key)
                .Take(take)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return [.. rows.Select(row => row.ToRemoval())];
        });
}
