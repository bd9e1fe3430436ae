using System.Globalization;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync;

internal sealed class SyncService(
    IEnumerable<ISyncHandler> handlers,
    SyncFolders folders,
    SyncWriter writer,
    SyncState state,
    ICoreScopeProvider scopeProvider,
    IKeyValueService keyValueService,
    IOptions<SyncSettings> settings,
    TimeProvider timeProvider,
    ILogger<SyncService> logger)
    : ISyncService
{
    internal const string FirstImportKey = "Headspace.Sync.FirstImport";

    public async Task<SyncReport> ImportAsync(SyncOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        SyncRun run = new();
        using (state.Importing())
        {
            foreach (var handler in Handlers(options.Group))
                await ImportAsync(handler, run, progress, cancellationToken);
        }

        Log("Imported", run);
        return run.ToReport();
    }

    public async Task<SyncReport> ExportAsync(SyncOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        SyncRun run = new();
        foreach (var handler in Handlers(options.Group))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report($"Exporting {handler.Folder}");
            writer.WriteAll(handler.Folder, await handler.ExportAsync(), run);
            handler.ExportAttachments(run);
        }

        Log("Exported", run);
        return run.ToReport();
    }

    public async Task<SyncReport?> ImportIfFirstBootAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var first = settings.Value.ImportOnFirstBoot && folders.Exist && keyValueService.GetValue(FirstImportKey) is null;
        var group = first ? SyncGroups.Parse(settings.Value.FirstBootGroup) : SyncGroups.Parse(settings.Value.ImportAtStartup);
        if (group is SyncGroup.None)
            return null;

        var report = await ImportAsync(new SyncOptions(group), progress, cancellationToken);
        if (first)
            keyValueService.SetValue(FirstImportKey, timeProvider.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        return report;
    }

    // One transaction for each kind of item: an import that is cut off leaves whole kinds behind, and the next one goes on from there.
    private async Task ImportAsync(ISyncHandler handler, SyncRun run, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var files = folders.Read(handler.Folder, handler.ItemType);
        if (files.Count == 0)
            return;

        progress?.Report($"Importing {handler.Folder}: {files.Count} files");
        using var scope = scopeProvider.CreateCoreScope();
        await handler.ImportAsync(files, run, cancellationToken);
        scope.Complete();
    }

    private IEnumerable<ISyncHandler> Handlers(SyncGroup group)
        => handlers.Where(handler => (handler.Group & group) != SyncGroup.None).OrderBy(handler => handler.Priority);

    private void Log(string what, SyncRun run)
    {
        foreach (var change in run.Changes.Where(change => change.Kind is SyncChangeKind.Warning or SyncChangeKind.Error))
            logger.Log(change.Kind is SyncChangeKind.Error ? LogLevel.Error : LogLevel.Warning, "{Message}", change.Message);
        logger.LogInformation("{What} uSync files: {Changes} changes, {Unchanged} unchanged.", what, run.Changes.Count, run.Unchanged);
    }
}
