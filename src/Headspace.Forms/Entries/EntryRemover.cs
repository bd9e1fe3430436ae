using Headspace.Forms.Uploads;

namespace Headspace.Forms.Entries;

/// <summary>Removes entries with their files, in batches: what a batch has removed is removed and reported, whenever it is stopped.</summary>
public sealed class EntryRemover(IFormEntryRepository entries, IEntryHistory history, IFormFileStorage files, TimeProvider time)
{
    /// <summary>How many are removed at a time.</summary>
    public const int BatchSize = 100;

    /// <summary>Removes all that are meant and that no work waits for; how many they were.</summary>
    /// <param name="query">Which.</param>
    /// <param name="by">Who wants it: key of the user; null for a rule.</param>
    /// <param name="reason">What they have in common, for staff, Danish. No answers of people.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<int> RemoveAsync(EntryQuery query, Guid? by, string reason, CancellationToken cancellationToken)
    {
        var report = Guid.NewGuid();
        int removed, total = 0;
        do
        {
            removed = await RemoveBatchAsync(query, cancellationToken);
            total += removed;
            await ReportAsync(report, query.FormId, by, reason, total);
        }
        while (removed == BatchSize);

        return total;
    }

    /// <summary>Removes some of those that are meant; fewer than <see cref="BatchSize"/> are the last.</summary>
    public async Task<int> RemoveBatchAsync(EntryQuery query, CancellationToken cancellationToken)
    {
        // Files that are left when this is stopped here are deleted as those of no entry.
        var batch = await entries.RemoveAsync(query, BatchSize, cancellationToken);
        foreach (var key in batch)
            files.Delete(key);
        return batch.Count;
    }

    /// <summary>Writes down how many were removed so far; nothing while none was.</summary>
    public Task ReportAsync(Guid report, Guid formId, Guid? by, string reason, int count) => count == 0
        ? Task.CompletedTask
        : history.PutRemovalAsync(new EntryRemoval(report, formId, time.GetUtcNow(), by, reason, count), CancellationToken.None);
}
