using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Uploads;
using Microsoft.Extensions.Logging;

namespace Headspace.Forms.Entries;

/// <summary>
/// Removes entries when their form says that they have been kept long enough, and what was answered where the form keeps nothing,
/// once its work is done. What a batch has removed is removed, so a run that is stopped goes on where it was.
/// </summary>
internal sealed class EntryRetentionJob(
    IFormDefinitionStore forms, IFormEntryRepository entries, EntryRemover remover, IFormFileStorage files, TimeProvider time, ILogger<EntryRetentionJob> logger) : IBackgroundJob
{
    private const int BatchSize = 100;

    // A rendering may be sent again for a day; the empty entry knows it.
    private const int KeepEmptyDays = 2;

    public string Name => "FormsRetention";

    public TimeSpan Period => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var form in (await forms.GetAsync(cancellationToken)).All)
        {
            await RemoveAsync(form, FormEntryState.Submitted, "sendt", form.DaysToRetainSubmittedRecordsFor, cancellationToken);
            await RemoveAsync(form, FormEntryState.Approved, "godkendt", form.DaysToRetainApprovedRecordsFor, cancellationToken);
            await RemoveAsync(form, FormEntryState.Rejected, "afvist", form.DaysToRetainRejectedRecordsFor, cancellationToken);
            if (!form.StoreRecordsLocally)
            {
                await EmptyAsync(form, cancellationToken);
                await RemoveAsync(form, FormEntryState.Deleted, "tømt", KeepEmptyDays, cancellationToken);
            }
        }
    }

    private async Task RemoveAsync(FormDefinition form, FormEntryState state, string called, int days, CancellationToken cancellationToken)
    {
        if (days <= 0)
            return;

        var before = time.GetUtcNow().AddDays(-days);
        var reason = $"Besvarelser, der er {called} og ikke ændret i {days} dage";
        var removed = await remover.RemoveAsync(new EntryQuery(form.Id) { States = [state], UpdatedBefore = before }, by: null, reason, cancellationToken);
        if (removed > 0)
            logger.LogInformation("{Count} entries of the form {Form} in the state {State} were removed with their files: last changed before {Before:u}", removed, form.Alias, state, before);
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
