using Headspace.Cms.Contracts.Outbox;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.OutboxMessages;

internal sealed class Outbox(HeadspaceDatabase database, TimeProvider time) : IOutbox
{
    public Task AddAsync(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancellationToken) => messages.Count == 0
        ? Task.CompletedTask
        : database.WriteAsync(async (context, scope) =>
        {
            var added = await context.AddNewAsync([.. messages.Select(OutboxRow.Of)], cancellationToken).ConfigureAwait(false);
            if (added > 0)
                scope.Notifications.Publish(new OutboxFilledNotification());
            return added;
        });

    // Readers do not wait for writers, so who looks in vain disturbs nobody.
    public async Task<IReadOnlyList<OutboxMessage>> TakeDueAsync(
        DateTimeOffset now, DateTimeOffset leaseUntil, int take, CancellationToken cancellationToken)
    {
        var isDue = await database.ReadAsync(context => DueAt(context, now).AnyAsync(cancellationToken)).ConfigureAwait(false);
        return isDue && take > 0
            ? await database.WriteAsync(context => TakeAsync(context, now, leaseUntil, take, cancellationToken)).ConfigureAwait(false)
            : [];
    }

    public Task StoreResultAsync(OutboxMessage message, OutboxResult result, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var isEnd = result.State != OutboxState.Waiting;
        DateTimeOffset? endedAt = isEnd ? time.GetUtcNow() : null;
        return database.WriteAsync(context => context.Outbox
            .Where(row => row.Key == message.Key && row.State == OutboxState.Waiting && row.Attempts == message.Attempts)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, result.State)
                    .SetProperty(row => row.Note, result.Note)
                    .SetProperty(row => row.EndedAt, endedAt)
                    .SetProperty(row => row.IsRunning, false)
                    .SetProperty(row => row.DueAt, row => isEnd ? row.DueAt : dueAt),
                cancellationToken));
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(context => Waiting(context).OrderBy(row => row.DueAt).Select(row => (DateTimeOffset?)row.DueAt).FirstOrDefaultAsync(cancellationToken));

    public Task<IReadOnlyList<OutboxMessage>> GetOfAsync(Guid subject, CancellationToken cancellationToken) =>
        database.ReadAsync(context => ListAsync(
            context.Outbox.Where(row => row.Subject == subject).OrderBy(row => row.CreatedAt).ThenBy(row => row.Key), cancellationToken));

    public Task<IReadOnlyList<Guid>> GetFailedSubjectsAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Guid>>(async context => await context.Outbox
            .Where(row => subjects.Contains(row.Subject) && row.State == OutboxState.GivenUp)
            .Select(row => row.Subject)
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false));

    public Task<IReadOnlyList<OutboxMessage>> GetGivenUpAsync(int take, CancellationToken cancellationToken) =>
        database.ReadAsync(context => ListAsync(
            context.Outbox.Where(row => row.State == OutboxState.GivenUp).OrderByDescending(row => row.EndedAt).ThenBy(row => row.Key).Take(take),
            cancellationToken));

    public Task<bool> RetryAsync(Guid key, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        database.WriteAsync(async (context, scope) =>
        {
            var retried = await context.Outbox
                .Where(row => row.Key == key && row.State == OutboxState.GivenUp)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.State, OutboxState.Waiting)
                        .SetProperty(row => row.DueAt, dueAt)
                        .SetProperty(row => row.AttemptsBefore, row => row.Attempts)
                        .SetProperty(row => row.Interruptions, 0)
                        .SetProperty(row => row.EndedAt, (DateTimeOffset?)null),
                    cancellationToken)
                .ConfigureAwait(false);
            if (retried == 1)
                scope.Notifications.Publish(new OutboxFilledNotification());
            return retried == 1;
        });

    public Task<int> DeleteEndedAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.Outbox
            .Where(row => (row.State == OutboxState.Done || row.State == OutboxState.Skipped) && row.EndedAt < before)
            .ExecuteDeleteAsync(cancellationToken));

    private static async Task<IReadOnlyList<OutboxMessage>> TakeAsync(
        HeadspaceDbContext context, DateTimeOffset now, DateTimeOffset leaseUntil, int take, CancellationToken cancellationToken)
    {
        var due = await DueAt(context, now).OrderBy(row => row.DueAt).ThenBy(row => row.CreatedAt).ThenBy(row => row.Key)
            .Take(take)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        Guid[] keys = [.. due.Select(row => row.Key)];
        await context.Outbox.Where(row => keys.Contains(row.Key))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                    .SetProperty(row => row.Interruptions, row => row.IsRunning ? row.Interruptions + 1 : row.Interruptions)
                    .SetProperty(row => row.IsRunning, true)
                    .SetProperty(row => row.DueAt, leaseUntil),
                cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. due.Select(row => row.ToMessage() with
            {
                Attempts = row.Attempts + 1,
                Interruptions = row.IsRunning ? row.Interruptions + 1 : row.Interruptions,
                DueAt = leaseUntil,
            }),
        ];
    }

    private static async Task<IReadOnlyList<OutboxMessage>> ListAsync(IQueryable<OutboxRow> rows, CancellationToken cancellationToken) =>
        [.. (await rows.ToListAsync(cancellationToken).ConfigureAwait(false)).Select(row => row.ToMessage())];

    private static IQueryable<OutboxRow> Waiting(HeadspaceDbContext context) => context.Outbox.Where(row => row.State == OutboxState.Waiting);

    private static IQueryable<OutboxRow> DueAt(HeadspaceDbContext context, DateTimeOffset now) => Waiting(context).Where(row => row.DueAt <= now);
}
