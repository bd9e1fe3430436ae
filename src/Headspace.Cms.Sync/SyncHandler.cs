using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;

namespace Headspace.Cms.Sync;

/// <summary>
/// The course of an import that all kinds of item share: find, compare, save, then a second pass for what refers to items that may
/// have come later, then deletions.
/// </summary>
internal abstract class SyncHandler<T> : ISyncHandler
    where T : class
{
    public abstract int Priority { get; }

    public abstract string Folder { get; }

    public abstract string ItemType { get; }

    public abstract SyncGroup Group { get; }

    protected static Guid User => Constants.Security.SuperUserKey;

    public async Task ImportAsync(IReadOnlyList<SyncFile> files, SyncRun run, CancellationToken cancellationToken)
    {
        List<(SyncFile File, T Item)> changed = [];
        foreach (var file in Order(files.Where(file => !file.IsEmpty)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var existing = await FindAsync(file);
            var attached = ImportAttachments(file, run);
            if (existing is not null && !attached && IsSame(file, await SerializeAsync(existing)))
            {
                run.Unchanged++;
                continue;
            }

            changed.Add((file, await SaveAsync(file, existing, run)));
            run.Add(existing is null ? SyncChangeKind.Create : SyncChangeKind.Update, ItemType, file.Alias);
        }

        foreach (var (file, item) in changed)
            await SecondPassAsync(file, item, run);

        foreach (var file in files.Where(file => file.IsDeletion).OrderByDescending(file => file.Level))
        {
            if (await FindForDeletionAsync(file) is not { } item)
                continue;

            await DeleteAsync(item);
            run.Add(SyncChangeKind.Delete, ItemType, file.Alias);
        }
    }

    public async Task<IReadOnlyList<SyncItem>> ExportAsync()
    {
        List<SyncItem> items = [];
        foreach (var item in await GetAllAsync())
            items.Add(await ExportAsync(item));
        return [.. items.OrderBy(item => item.FileName, StringComparer.Ordinal).ThenBy(item => item.Key)];
    }

    public async Task<SyncItem> ExportAsync(T item) => new(KeyOf(item), FileName(item), await SerializeAsync(item));

    public virtual void ExportAttachments(SyncRun run)
    {
    }

    public abstract Guid KeyOf(T item);

    protected abstract string FileName(T item);

    protected abstract Task<IEnumerable<T>> GetAllAsync();

    protected abstract Task<T?> FindAsync(SyncFile file);

    protected virtual Task<T?> FindForDeletionAsync(SyncFile file) => FindAsync(file);

    protected abstract Task<XElement> SerializeAsync(T item);

    protected abstract Task<T> SaveAsync(SyncFile file, T? existing, SyncRun run);

    protected abstract Task DeleteAsync(T item);

    protected virtual Task SecondPassAsync(SyncFile file, T item, SyncRun run) => Task.CompletedTask;

    protected virtual bool ImportAttachments(SyncFile file, SyncRun run) => false;

    protected virtual IEnumerable<SyncFile> Order(IEnumerable<SyncFile> files)
        => files.OrderBy(file => file.Level).ThenBy(file => file.SortOrder).ThenBy(file => file.Key);

    protected virtual bool IsSame(SyncFile file, XElement current) => SyncComparer.AreSame(file.Root, current);

    /// <summary>The result of a service, or why the file could not be saved.</summary>
    protected static TResult Result<TResult, TStatus>(SyncFile file, Attempt<TResult, TStatus> attempt)
        => attempt.Success ? attempt.Result! : throw file.Error(null, $"\"{file.Alias}\" could not be saved: {attempt.Status}");
}
