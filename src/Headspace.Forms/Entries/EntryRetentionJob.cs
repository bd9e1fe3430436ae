using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Uploads;
using Microsoft.Extensions.Logging;

namespace Headspace.Forms.Entries;

/// <summary>
/// Deletes entries when their form says that they have been kept long enough, and what was answered where the form keeps nothing,
/// once its work is done. What a batch has deleted is deleted, so a run that is stopped goes on where it was.
/// </summary>
internal sealed class EntryRetentionJob(
    IFormDefinitionStore forms, IFormEntryRepository entries, IFormFileStorage files, TimeProvider time, ILogger<EntryRetentionJob> logger) : IBackgroundJob
{
    private const int BatchSize = 100;

    // A rendering may be sent again for a day; the empty entry knows it.
    private static readonly TimeSpan keepEmptyFor = TimeSpan.FromDays(2);

    public string Name => "FormsRetention";

    public TimeSpan Period => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var form in (await forms.GetAsync(cancellationToken)).All)
        {
            await DeleteAsync(form, FormEntryState.Submitted, TimeSpan.FromDays(form.DaysToRetainSubmittedRecordsFor), cancellationToken);
            await DeleteAsync(form, FormEntryState.Approved, TimeSpan.FromDays(form.DaysToRetainApprovedRecordsFor), cancellationToken);
            await DeleteAsync(form, FormEntryState.Rejected, TimeSpan.FromDays(form.DaysToRetainRejectedRecordsFor), cancellationToken);
            if (!form.StoreRecordsLocally)
            {
                await EmptyAsync(form, cancellationToken);
                await DeleteAsync(form, FormEntryState.Deleted, keepEmptyFor, cancellationToken);
            }
        }
    }

    private async Task DeleteAsync(FormDefinition form, FormEntryState state, TimeSpan age, CancellationToken cancellationToken)
    {
        if (age <= TimeSpan.Zero)
            return;

        var before = time.GetUtcNow() - age;
        var deleted = 0;
        IReadOnlyList<Guid> batch;
        do
        {
            // Files that are left when this is stopped here are deleted as those of no entry.
            batch = await entries.DeleteAsync(form.Id, state, before, BatchSize, cancellationToken);
            foreach (var key in batch)
                files.Delete(key);
            deleted += batch.Count;
        }
        while (batch.Count == BatchSize);

        if (deleted > 0)
            logger.LogInformation("{Count} entries of the form {Form} in the state {State} were deleted with their files: last changed before {Before:u}", deleted, form.Alias, state, before);
    }

    private async Task EmptyAsync(FormDefinition form, CancellationToken cancellationToken)
    {
        var emptied = 0;
        while (await entries.GetSettledAsync(form.Id, [FormEntryState.Approved, FormEntryState.Rejected], BatchSize, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (var entry in batch)
            {
                var empty = entry with { State = FormEntryState.Deleted, UpdatedAt = time.GetUtcNow(), Values = [], Consents = [], MemberKey = null, SpamReasons = [] };
                if (await entries.TrySaveAsync(empty, [], cancellationToken))
                {
                    files.Delete(entry.Key);
                    emptied++;
                }
            }
        }

        if (emptied > 0)
            logger.LogInformation("What was answered in {Count} entries of the form {Form} was deleted: their work is done, and the form keeps nothing", emptied, form.Alias);
    }
}
