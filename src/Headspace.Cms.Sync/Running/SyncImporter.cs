using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Running;

/// <summary>
/// Runs handlers in transactions. An import that is cut off leaves whole kinds of item behind, and the next one goes on from there.
/// </summary>
internal sealed class SyncImporter(
    SyncFolders folders,
    SyncState state,
    ICoreScopeProvider scopeProvider,
    AppCaches caches,
    IIdKeyMap idKeyMap)
{
    public async Task ImportAsync(ISyncHandler handler, SyncRun run, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var importing = state.Importing();
        var files = Read(handler, run, progress, cancellationToken);
        SyncRun failed = new();
        while (files.Count > 0)
        {
            SyncRun step = new(earlier: failed);
            if (await TryImportAsync(handler, files, step, cancellationToken))
            {
                run.Add(failed);
                run.Add(step);
                return;
            }

            // A service that fails takes the whole transaction with it, so the others are imported once more, without what failed.
            if (step.Failures.Count == 0)
                throw new InvalidOperationException($"The import of {handler.Folder} was rolled back.");

            foreach (var file in files.Where(file => step.Failures.ContainsKey(file.Key)))
                failed.Fail(file, step.Failures[file.Key]);
            files = [.. files.Where(file => !step.Failures.ContainsKey(file.Key))];
        }

        run.Add(failed);
    }

    /// <summary>Imports with all handlers in one transaction, which is rolled back.</summary>
    public async Task ReportAsync(IEnumerable<ISyncHandler> handlers, SyncRun run, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var importing = state.Importing();
        try
        {
            using var scope = scopeProvider.CreateCoreScope(scopeFileSystems: true);
            foreach (var handler in handlers)
            {
                var files = Read(handler, run, progress, cancellationToken);
                if (files.Count > 0)
                    await handler.ImportAsync(files, run, cancellationToken);
            }
        }
        finally
        {
            Forget();
        }
    }

    private IReadOnlyList<SyncFile> Read(ISyncHandler handler, SyncRun run, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var files = folders.Read(handler.Folder, handler.ItemType, run);
        if (files.Count > 0)
            progress?.Report($"{(run.IsReport ? "Comparing" : "Importing")} {handler.Folder}: {files.Count} files");
        return files;
    }

    private async Task<bool> TryImportAsync(ISyncHandler handler, IReadOnlyList<SyncFile> files, SyncRun step, CancellationToken cancellationToken)
    {
        var committed = false;
        using (var scope = scopeProvider.CreateCoreScope())
        {
            scopeProvider.Context?.Enlist("Headspace.Sync", completed => committed = completed);
            await handler.ImportAsync(files, step, cancellationToken);
            scope.Complete();
        }

        if (!committed)
            Forget();
        return committed;
    }

    // What was read or numbered inside a transaction that is gone.
    private void Forget()
    {
        caches.IsolatedCaches.ClearAllCaches();
        caches.RuntimeCache.Clear();
        idKeyMap.ClearCache();
    }
}
