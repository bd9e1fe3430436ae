using Headspace.Forms.Uploads;

namespace Headspace.Forms.Entries;

/// <summary>Removes entries with their files, in batches: what a batch has removed is removed and reported, whenever it is stopped.</summary>
public sealed class EntryRemover(IFormEntryRepository entries, IEntryHistory history, IFormFileStorage files, TimeProvider time)
{
    private const int BatchSize = 100;

    /// <summary>Removes all that are meant and that no work waits for; how many they were.</summary>
    /// <param name="query">Which.</param>
    /// <param name="by">Who wants it: key of the user; null for a rule.</param>
    /// <param name="reason">What they have in common, for staff, Danish. No answers of people.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<int> RemoveAsync(EntryQuery query, Guid? by, string reason, CancellationToken cancellationToken)
    {
        var report = new EntryRemoval(Guid.NewGuid(), query.FormId, time.GetUtcNow(), by, reason, 0);
        IReadOnlyList<Guid> batch;
        do
        {
            // Files that are left when this is stopped here are deleted as those of no entry.
            batch = await entries.RemoveAsync(query, BatchSize, cancellationToken);
            foreach (var key in batch)
                files.Delete(key);
            if (batch.Count > 0)
            {
                report = report with { At = time.GetUtcNow(), Count = report.Count + batch.Count };
                await history.PutRemovalAsync(report, CancellationToken.None);
            }
        }
        while (batch.Count == BatchSize);

        return report.Count;
    }
}
