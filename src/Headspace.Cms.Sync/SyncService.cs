using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Running;
using Headspace.Cms.Sync.Settings;
using Microsoft.Extensions.Logging;

namespace Headspace.Cms.Sync;

internal sealed class SyncService(
    SyncHandlers handlers,
    SyncImporter importer,
    SyncWriter writer,
    SyncMarker marker,
    SyncStart start,
    ImportLease lease,
    ILogger<SyncService> logger)
    : ISyncService
{
    public IReadOnlyList<string> Handlers => handlers.Aliases;

    public async Task<SyncReport> ImportAsync(SyncOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var held = lease.Take();
        return (await ImportAsync(options, held, progress, cancellationToken)).ToReport();
    }

    public async Task<SyncReport> ReportAsync(SyncOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var held = lease.Take();
        SyncRun run = new(isReport: true);
        marker.Check(run);
        await importer.ReportAsync(handlers.For(options, HandlerAction.Report), run, progress, cancellationToken);
        return run.ToReport();
    }

    public async Task<SyncReport> ExportAsync(SyncOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        SyncRun run = new();
        marker.Write();
        foreach (var handler in handlers.For(options, HandlerAction.Export))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report($"Exporting {handler.Folder}");
            writer.WriteAll(handler, await handler.ExportAsync(), run);
            handler.ExportAttachments(run);
        }

        Log("Exported", run);
        return run.ToReport();
    }

    public async Task<SyncReport?> RunAtStartAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        start.Announce();
        SyncRun? run = null;
        if (start.Wanted().Import is not SyncGroup.None)
        {
            using var held = await lease.WaitAsync(progress, cancellationToken);
            // Whoever held the lease may have done the first import meanwhile.
            var (group, isFirst) = start.Wanted();
            if (group is not SyncGroup.None)
            {
                run = await ImportAsync(new SyncOptions(group), held, progress, cancellationToken);
                if (isFirst && run.Failures.Count > 0)
                    throw run.Failures.Values.First();

                start.Completed(isFirst);
            }
        }

        var export = start.WantedExport();
        return export is SyncGroup.None ? run?.ToReport() : Joined(run, await ExportAsync(new SyncOptions(export), progress, cancellationToken));
    }

    private static SyncReport Joined(SyncRun? run, SyncReport exported)
        => run is null ? exported : new SyncReport([.. run.Changes, .. exported.Changes], run.Unchanged + exported.Unchanged);

    private async Task<SyncRun> ImportAsync(SyncOptions options, ImportLease.Held held, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        SyncRun run = new();
        marker.Check(run);
        foreach (var handler in handlers.For(options, HandlerAction.Import))
        {
            held.Renew();
            await importer.ImportAsync(handler, run, progress, cancellationToken);
        }

        Log("Imported", run);
        return run;
    }

    private void Log(string what, SyncRun run)
    {
        foreach (var change in run.Changes.Where(change => change.Kind is SyncChangeKind.Warning or SyncChangeKind.Error))
            logger.Log(change.Kind is SyncChangeKind.Error ? LogLevel.Error : LogLevel.Warning, "{Message}", change.Message);
        logger.LogInformation("{What} uSync files: {Changes} changes, {Unchanged} unchanged.", what, run.Changes.Count, run.Unchanged);
    }
}
