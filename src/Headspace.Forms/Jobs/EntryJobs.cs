using System.Text.Json;
using Headspace.Cms.Contracts.Keys;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;

namespace Headspace.Forms.Jobs;

/// <summary>Asks for jobs.</summary>
public sealed class EntryJobs(IEntryJobRepository jobs, IFormEntryRepository entries, EntryJobFiles files, TimeProvider time)
{
    /// <summary>The kind of message that goes on with a job.</summary>
    public const string Kind = "form.entries";

    /// <summary>Asks for something to be done with all entries that are meant now.</summary>
    public async Task<EntryJob> StartAsync(EntryJobKind kind, EntryQuery query, Guid by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var meant = query with { Before = query.Before < now ? query.Before : now };
        var total = (await entries.FindAsync(meant, EntryOrder.NewestFirst, 0, 1, cancellationToken)).Total;
        EntryJob job = new() { Key = Guid.NewGuid(), Kind = kind, Query = meant, By = by, CreatedAt = now, Total = total };
        await jobs.SaveAsync(job, [Next(job, now)], cancellationToken);
        return job;
    }

    /// <summary>The job of a user; null when there is none.</summary>
    public async Task<EntryJob?> FindAsync(Guid key, Guid by, CancellationToken cancellationToken) =>
        await jobs.GetAsync(key, cancellationToken) is { } job && job.By == by ? job : null;

    /// <summary>The file that a job has written; null while there is none. The caller closes it.</summary>
    public Stream? Open(EntryJob job) => job is { IsDone: true, Kind: not EntryJobKind.Removal } ? files.OpenResult(job) : null;

    /// <summary>The work that goes on with a job from where it is.</summary>
    internal static OutboxMessage Next(EntryJob job, DateTimeOffset now) => new()
    {
        Key = DerivedKey.Of(job.Key, $"{Kind}/{job.Count}"),
        Kind = Kind,
        Subject = job.Key,
        Body = JsonSerializer.Serialize(new { from = job.Count }),
        CreatedAt = now,
        DueAt = now,
    };
}
