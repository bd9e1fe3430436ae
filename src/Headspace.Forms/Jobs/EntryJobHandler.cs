using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;

namespace Headspace.Forms.Jobs;

/// <summary>Goes on with a job for a while, and asks for the rest: other work is not kept waiting, and a stop costs one batch.</summary>
internal sealed class EntryJobHandler(
    IEntryJobRepository jobs,
    IFormEntryRepository entries,
    IFormDefinitionStore forms,
    EntryRemover remover,
    EntryJobFiles files,
    ExportRows rows,
    ExportTables tables,
    TimeProvider time) : IOutboxHandler
{
    private const int BatchSize = 500;
    private const int BatchesAtATime = 10;

    public string Kind => EntryJobs.Kind;

    public async Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (await jobs.GetAsync(message.Subject, cancellationToken) is not { IsDone: false } job)
            return OutboxResult.Skipped;

        job = job.Kind == EntryJobKind.Removal ? await RemoveAsync(job, cancellationToken) : await ExportAsync(job, cancellationToken);
        await jobs.SaveAsync(job, job.IsDone ? [] : [EntryJobs.Next(job, time.GetUtcNow())], cancellationToken);
        return OutboxResult.Done;
    }

    private async Task<EntryJob> RemoveAsync(EntryJob job, CancellationToken cancellationToken)
    {
        for (var batch = 0; batch < BatchesAtATime && !job.IsDone; batch++)
        {
            var removed = await remover.RemoveBatchAsync(job.Query, cancellationToken);
            job = job with { Count = job.Count + removed, IsDone = removed < EntryRemover.BatchSize };
            await remover.ReportAsync(job.Key, job.Query.FormId, job.By, "Valgt ved et filter", job.Count);
            await jobs.SaveAsync(job, [], cancellationToken);
        }

        return job;
    }

    private async Task<EntryJob> ExportAsync(EntryJob job, CancellationToken cancellationToken)
    {
        if ((await forms.GetAsync(cancellationToken)).Find(job.Query.FormId) is not { } form)
            return job with { IsDone = true };

        await using (var file = files.OpenRows(job))
        {
            for (var batch = 0; batch < BatchesAtATime && !job.IsDone; batch++)
            {
                job = await ExportBatchAsync(job, form, file, cancellationToken);
                await jobs.SaveAsync(job with { IsDone = false }, [], cancellationToken);
            }
        }

        if (job is { IsDone: true, Kind: EntryJobKind.Excel })
        {
            await using var written = files.ReadRows(job);
            await using var workbook = files.CreateWorkbook(job);
            await tables.ToWorkbookAsync(written, workbook, cancellationToken);
        }

        return job;
    }

    private async Task<EntryJob> ExportBatchAsync(EntryJob job, FormDefinition form, FileStream file, CancellationToken cancellationToken)
    {
        var batch = await entries.GetNextAsync(job.Query, job.After, BatchSize, cancellationToken);
        var made = await rows.OfAsync(form, job.Query, batch, cancellationToken);
        await tables.AppendAsync(file, job.Length == 0 ? [rows.Head(form, job.Query), .. made] : made, cancellationToken);
        file.Flush(flushToDisk: true);
        return job with
        {
            Count = job.Count + batch.Count,
            After = batch.Count > 0 ? EntryCursor.After(batch[^1]) : job.After,
            Length = file.Length,
            IsDone = batch.Count < BatchSize,
        };
    }
}
