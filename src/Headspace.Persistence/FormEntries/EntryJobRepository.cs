using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Jobs;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.FormEntries;

internal sealed class EntryJobRepository(HeadspaceDatabase database, IOutbox outbox) : IEntryJobRepository
{
    public Task SaveAsync(EntryJob job, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken) => database.WriteAsync(async context =>
    {
        await context.PutAsync([new FormEntryJobRow { Key = job.Key, CreatedAt = job.CreatedAt, Job = StoredJson.Write(job) }], cancellationToken).ConfigureAwait(false);
        await outbox.AddAsync(work, cancellationToken).ConfigureAwait(false);
        return job;
    });

    public Task<EntryJob?> GetAsync(Guid key, CancellationToken cancellationToken) => database.ReadAsync(async context =>
        await context.FormEntryJobs.FirstOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false) is { } row ? StoredJson.Read<EntryJob>(row.Job) : null);

    public Task<IReadOnlyList<Guid>> DeleteAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<Guid>>(async context =>
        {
            var old = context.FormEntryJobs.Where(row => row.CreatedAt < createdBefore);
            var keys = await old.Select(row => row.Key).ToListAsync(cancellationToken).ConfigureAwait(false);
            await old.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            return keys;
        });
}
