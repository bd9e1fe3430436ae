using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Umbraco.Cms.Core;

namespace Headspace.Cms.Sync.Files;

/// <summary>
/// Writes items. A file that means the same already is left as it is, byte for byte; a file whose item has another name moves.
/// </summary>
internal sealed class SyncWriter(SyncFolders folders)
{
    /// <summary>Makes the folder hold these items and nothing else; tombstones of items that are not back stay.</summary>
    public void WriteAll(string folder, IReadOnlyList<SyncItem> items, SyncRun run)
    {
        var existing = folders.ReadWritten(folder);
        Write(folder, items, existing, run);
        var keys = items.Select(item => item.Key).ToHashSet();
        foreach (var file in existing.Where(file => !keys.Contains(file.Key) && !file.IsEmpty))
        {
            File.Delete(file.FullPath);
            run.Add(SyncChangeKind.Delete, file.ItemType, file.Alias);
        }
    }

    /// <summary>Writes these items and leaves the others.</summary>
    public void Write(string folder, IReadOnlyList<SyncItem> items, SyncRun run) => Write(folder, items, folders.ReadWritten(folder), run);

    /// <summary>Puts a tombstone in place of an item's file. An item that never had a file leaves none.</summary>
    public void Delete(string folder, Guid key, string alias, int? level)
    {
        foreach (var file in folders.ReadWritten(folder).Where(file => file.Key == key && !file.IsEmpty))
        {
            var tombstone = new XElement(
                "Empty",
                new XAttribute("Key", key),
                new XAttribute("Alias", alias),
                new XAttribute("Change", "Delete"),
                level is { } known ? new XAttribute("Level", known) : null);
            File.WriteAllBytes(file.FullPath, SyncXml.ToBytes(tombstone));
        }
    }

    private void Write(string folder, IReadOnlyList<SyncItem> items, IReadOnlyList<SyncFile> existing, SyncRun run)
    {
        var byKey = existing.GroupBy(file => file.Key).ToDictionary(group => group.Key, group => group.OrderBy(file => file.IsEmpty).First());
        var paths = Assign(folder, items, existing, byKey);
        foreach (var item in items)
        {
            var path = paths[item.Key];
            var before = byKey.GetValueOrDefault(item.Key);
            if (before is { IsEmpty: false } && before.FullPath == path && SyncComparer.AreSame(before.Root, item.Root))
            {
                run.Unchanged++;
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (before is not null && before.FullPath != path && !paths.ContainsValue(before.FullPath))
                File.Delete(before.FullPath);

            File.WriteAllBytes(path, SyncXml.ToBytes(item.Root));
            run.Add(before is { IsEmpty: false } ? SyncChangeKind.Update : SyncChangeKind.Create, item.Root.Name.LocalName, item.FileName);
        }
    }

    // An item keeps the file that it has while the name fits; then the free names are given out in the order of the items.
    private Dictionary<Guid, string> Assign(
        string folder,
        IReadOnlyList<SyncItem> items,
        IReadOnlyList<SyncFile> existing,
        Dictionary<Guid, SyncFile> byKey)
    {
        Dictionary<Guid, string> paths = [];
        foreach (var item in items)
        {
            if (byKey.TryGetValue(item.Key, out var file) && Fits(Path.GetFileNameWithoutExtension(file.FullPath), item.FileName))
                paths[item.Key] = file.FullPath;
        }

        var moving = items.Select(item => item.Key).Where(key => !paths.ContainsKey(key)).ToHashSet();
        var taken = existing.Where(file => !moving.Contains(file.Key)).Select(file => file.FullPath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items.Where(item => moving.Contains(item.Key)))
        {
            var path = folders.PathOf(folder, item.FileName);
            if (!taken.Add(path))
                taken.Add(path = folders.PathOf(folder, $"{item.FileName}_{GuidUtils.ToBase32String(item.Key, 8)}"));
            paths[item.Key] = path;
        }

        return paths;
    }

    private static bool Fits(string name, string wanted)
        => name.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || (name.Length == wanted.Length + 9 && name.StartsWith(wanted + "_", StringComparison.OrdinalIgnoreCase));
}
