using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;

namespace Headspace.Cms.Sync.Files;

/// <summary>
/// Writes items. A file that means the same already is left as it is, byte for byte; a file whose item has another name moves.
/// </summary>
internal sealed class SyncWriter(SyncFolders folders)
{
    /// <summary>Makes the folder hold these items and nothing else; tombstones of items that are not back stay, and so does what the settings keep from being exported.</summary>
    public void WriteAll(ISyncHandler handler, IReadOnlyList<SyncItem> items, SyncRun run)
    {
        var existing = folders.ReadWritten(handler.Folder);
        var kept = Write(handler, items, existing, run, leavesTombstones: false);
        foreach (var file in existing.Where(file => !file.IsEmpty && !kept.Contains(file.FullPath) && File.Exists(file.FullPath) && handler.Exports(file.Root)))
        {
            File.Delete(file.FullPath);
            run.Add(SyncChangeKind.Delete, file.ItemType, file.Alias);
        }

        if (handler.Options.CreateClean)
            WriteClean(handler, items, run);
    }

    /// <summary>Writes these items and leaves the others; what was renamed leaves a tombstone where it was.</summary>
    public void Write(ISyncHandler handler, IReadOnlyList<SyncItem> items)
        => Write(handler, items, Existing(handler, items), new SyncRun(), leavesTombstones: true);

    /// <summary>Puts a tombstone in place of an item's file. An item that never had a file leaves none.</summary>
    public void Delete(ISyncHandler handler, Guid key, string alias, int? level)
    {
        foreach (var file in folders.ReadWritten(handler.Folder).Where(file => file.Key == key && !file.IsEmpty))
            Save(file.FullPath, Tombstone.Of(key, alias, "Delete", level));
    }

    // A quick clean-up does not look for the file that an item had under another name.
    private IReadOnlyList<SyncFile> Existing(ISyncHandler handler, IReadOnlyList<SyncItem> items)
        => handler.Options is { QuickCleanup: true, UseFlatStructure: true }
            ? folders.ReadWritten(handler.Folder, items.Select(item => item.FileName))
            : folders.ReadWritten(handler.Folder);

    /// <returns>The paths that hold items now.</returns>
    private HashSet<string> Write(ISyncHandler handler, IReadOnlyList<SyncItem> items, IReadOnlyList<SyncFile> existing, SyncRun run, bool leavesTombstones)
    {
        var below = folders.HasLayersBelow ? folders.ReadBelow(handler.Folder, handler.ItemType) : null;
        FilePaths paths = new(folders, handler, existing);
        var assigned = paths.Assign(items);
        HashSet<string> kept = [];
        foreach (var item in items)
        {
            var path = assigned[item.Key];
            var before = paths.FileOf(item.Key);
            if (below?.TryGetValue(item.Key, out var root) is true && SyncComparer.AreSame(root.Root, item.Root))
            {
                Revert(item, before, leavesTombstones);
                run.Unchanged++;
                continue;
            }

            kept.Add(path);
            if (before is { IsEmpty: false } && before.FullPath == path && SyncComparer.AreSame(before.Root, item.Root))
            {
                run.Unchanged++;
                continue;
            }

            if (before is not null && before.FullPath != path && !assigned.ContainsValue(before.FullPath))
                Leave(item, before, leavesTombstones);
            Save(path, item.Root);
            run.Add(before is { IsEmpty: false } ? SyncChangeKind.Update : SyncChangeKind.Create, item.Root.Name.LocalName, item.FileName);
        }

        return kept;
    }

    // The item is in another file from now on; other machines are to know that it has not been deleted.
    private static void Leave(SyncItem item, SyncFile before, bool leavesTombstones)
    {
        if (leavesTombstones && !before.IsEmpty)
            Save(before.FullPath, Tombstone.Of(item.Key, before.Alias, "Rename", before.Level));
        else if (!before.IsEmpty || !leavesTombstones)
            File.Delete(before.FullPath);
    }

    // The same as in the folders below: there is nothing to say in this one.
    private static void Revert(SyncItem item, SyncFile? before, bool leavesTombstones)
    {
        if (before is { IsEmpty: false } && leavesTombstones)
            Save(before.FullPath, Tombstone.Of(item.Key, "Reverted to root", "None", null));
    }

    private void WriteClean(ISyncHandler handler, IReadOnlyList<SyncItem> items, SyncRun run)
    {
        var parents = items.Select(item => item.ParentKey).ToHashSet();
        foreach (var item in items.Where(item => parents.Contains(item.Key)))
        {
            var path = folders.PathOf(handler.Folder, item.FileName + "_clean");
            if (File.Exists(path))
                continue;

            Save(path, Tombstone.Of(item.Key, $"clean {item.FileName} children", "Clean", null));
            run.Add(SyncChangeKind.Create, "Empty", item.FileName + "_clean");
        }
    }

    private static void Save(string path, XElement root)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, SyncXml.ToBytes(root));
    }
}
