using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.Sync;

/// <summary>
/// The course of an import that all kinds of item share: find, compare, save, then a second pass for what refers to items that may
/// have come later, then deletions. What goes wrong with one item is recorded and keeps no other from being imported.
/// </summary>
internal abstract class SyncHandler<T>(HandlerKind kind, HandlerSets sets) : ISyncHandler
    where T : class, IEntity
{
    private HandlerOptions? _options;

    public int Priority => kind.Priority;

    public string Alias => kind.Alias;

    public string Folder => kind.Folder;

    public string ItemType => kind.ItemType;

    public SyncGroup Group => Options.Group ?? kind.Group;

    public HandlerOptions Options => _options ??= sets.For(Alias);

    protected static Guid User => Constants.Security.SuperUserKey;

    public async Task ImportAsync(IReadOnlyList<SyncFile> files, SyncRun run, CancellationToken cancellationToken)
    {
        List<(SyncFile File, T Item)> changed = [];
        var items = Order(files.Where(file => !file.IsEmpty && Accepts(file))).ToArray();
        await PrepareAsync(items);
        foreach (var file in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await TryAsync(file, run, async () =>
            {
                if (await ImportAsync(file, run) is { } item)
                    changed.Add((file, item));
            });
        }

        foreach (var (file, item) in changed)
            await TryAsync(file, run, () => SecondPassAsync(file, item, run));

        foreach (var file in files.Where(file => file.IsDeletion).OrderByDescending(file => file.Level))
            await TryAsync(file, run, () => DeleteAsync(file, run));

        foreach (var file in files.Where(file => file.IsClean))
            await TryAsync(file, run, () => CleanAsync(file, items, run));
    }

    public async Task<IReadOnlyList<SyncItem>> ExportAsync()
    {
        List<SyncItem> items = [];
        foreach (var item in await GetAllAsync())
        {
            if (await TryExportAsync(item) is { } exported)
                items.Add(exported);
        }

        return [.. items.OrderBy(item => item.FileName, StringComparer.Ordinal).ThenBy(item => item.Key)];
    }

    /// <summary>The item as it is to be written; null for one that the settings leave out.</summary>
    public async Task<SyncItem?> TryExportAsync(T item)
    {
        var root = await SerializeAsync(item);
        return Exports(root) ? new SyncItem(KeyOf(item), Options.GuidNames ? KeyOf(item).ToString() : FileName(item), root, ParentKeyOf(item)) : null;
    }

    public virtual bool Exports(XElement root) => true;

    public virtual void ExportAttachments(SyncRun run)
    {
    }

    public virtual Guid KeyOf(T item) => item.Key;

    /// <summary>The item above, whose folder the file lies in where the tree is written as folders.</summary>
    protected virtual Guid? ParentKeyOf(T item) => null;

    protected abstract string FileName(T item);

    protected abstract Task<IEnumerable<T>> GetAllAsync();

    /// <summary>Looks up at once what would otherwise be looked up for each file.</summary>
    protected virtual Task PrepareAsync(IReadOnlyList<SyncFile> files) => Task.CompletedTask;

    protected abstract Task<T?> FindAsync(SyncFile file);

    protected virtual Task<T?> FindForDeletionAsync(SyncFile file) => FindAsync(file);

    protected abstract Task<XElement> SerializeAsync(T item);

    protected abstract Task<T> SaveAsync(SyncFile file, T? existing, SyncRun run);

    protected abstract Task DeleteAsync(T item);

    /// <summary>The items right below the one of the key.</summary>
    protected virtual Task<IEnumerable<T>> GetChildrenAsync(Guid key) => Task.FromResult<IEnumerable<T>>([]);

    protected virtual Task SecondPassAsync(SyncFile file, T item, SyncRun run) => Task.CompletedTask;

    protected virtual bool ImportAttachments(SyncFile file, SyncRun run) => false;

    /// <summary>Whether the settings let the file be imported.</summary>
    protected virtual bool Accepts(XElement root) => true;

    protected virtual IEnumerable<SyncFile> Order(IEnumerable<SyncFile> files)
        => files.OrderBy(file => file.Level).ThenBy(file => file.SortOrder).ThenBy(file => file.Key);

    protected virtual bool IsSame(SyncFile file, XElement current) => SyncComparer.AreSame(file.Root, current);

    /// <summary>The result of a service, or why the file could not be saved.</summary>
    protected static TResult Result<TResult, TStatus>(SyncFile file, Attempt<TResult, TStatus> attempt)
        => attempt.Success ? attempt.Result! : throw file.Error(null, $"\"{file.Alias}\" could not be saved: {attempt.Status}");

    private bool Accepts(SyncFile file) => Accepts(file.Root);

    private async Task<T?> ImportAsync(SyncFile file, SyncRun run)
    {
        var existing = await FindAsync(file);
        if (existing is not null && Options.CreateOnly)
        {
            run.Unchanged++;
            return null;
        }

        var attached = ImportAttachments(file, run);
        if (existing is not null && !attached && IsSame(file, await SerializeAsync(existing)))
        {
            run.Unchanged++;
            return null;
        }

        foreach (var note in file.Notes)
            run.Warn(file, note);
        var item = await SaveAsync(file, existing, run);
        run.Add(existing is null ? SyncChangeKind.Create : SyncChangeKind.Update, ItemType, file.Alias);
        return item;
    }

    private async Task DeleteAsync(SyncFile file, SyncRun run)
    {
        if (Options.CreateOnly || await FindForDeletionAsync(file) is not { } item)
            return;

        await DeleteAsync(item);
        run.Add(SyncChangeKind.Delete, ItemType, file.Alias);
    }

    private async Task CleanAsync(SyncFile file, IReadOnlyList<SyncFile> items, SyncRun run)
    {
        var known = items.Select(item => item.Key).ToHashSet();
        foreach (var child in (await GetChildrenAsync(file.Key)).Where(child => !known.Contains(KeyOf(child))).ToArray())
        {
            await DeleteAsync(child);
            run.Add(SyncChangeKind.Delete, ItemType, FileName(child), $"{file.Path}: it is not in the folder");
        }
    }

    // The edge of an item: whoever reads the report can mend the file, and the others must not wait for it.
    private static async Task TryAsync(SyncFile file, SyncRun run, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (SyncFileException exception)
        {
            run.Fail(file, exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            run.Fail(file, new SyncFileException(file.Path, 0, 0, $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}", exception));
        }
    }
}
