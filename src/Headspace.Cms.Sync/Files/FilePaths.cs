using Umbraco.Cms.Core;

namespace Headspace.Cms.Sync.Files;

/// <summary>Which file an item is written to: the one that it has while the name fits, otherwise a free one of its name.</summary>
internal sealed class FilePaths(SyncFolders folders, ISyncHandler handler, IReadOnlyList<SyncFile> existing)
{
    private readonly Dictionary<Guid, SyncFile> _byKey = existing
        .Where(file => !file.IsClean)
        .GroupBy(file => file.Key)
        .ToDictionary(group => group.Key, group => group.OrderBy(file => file.IsEmpty).First());

    private readonly Dictionary<Guid, string> _paths = [];

    public SyncFile? FileOf(Guid key) => _byKey.GetValueOrDefault(key);

    public Dictionary<Guid, string> Assign(IReadOnlyList<SyncItem> items)
    {
        foreach (var item in items.Where(item => Fits(item, items)))
            _paths[item.Key] = _byKey[item.Key].FullPath;

        var moving = items.Where(item => !_paths.ContainsKey(item.Key)).ToDictionary(item => item.Key);
        var taken = existing.Where(file => !moving.ContainsKey(file.Key)).Select(file => file.FullPath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var item in moving.Values)
            Give(item, moving, taken);
        return _paths;
    }

    private void Give(SyncItem item, Dictionary<Guid, SyncItem> moving, HashSet<string> taken)
    {
        if (_paths.ContainsKey(item.Key))
            return;

        // The folder of an item is named as its parent's file, which has to have its name before.
        if (IsTree && item.ParentKey is { } parent && moving.TryGetValue(parent, out var above))
            Give(above, moving, taken);
        var name = Path.Combine(FolderOf(item), item.FileName);
        var path = folders.PathOf(handler.Folder, name);
        if (!taken.Add(path))
            taken.Add(path = folders.PathOf(handler.Folder, $"{name}_{GuidUtils.ToBase32String(item.Key, FileNames.SuffixLength)}"));
        _paths[item.Key] = path;
    }

    private bool IsTree => !handler.Options.UseFlatStructure;

    private string FolderOf(SyncItem item)
    {
        if (!IsTree || item.ParentKey is not { } parent || (_paths.GetValueOrDefault(parent) ?? _byKey.GetValueOrDefault(parent)?.FullPath) is not { } path)
            return string.Empty;

        var relative = Path.GetRelativePath(Path.Combine(folders.WriteRoot, handler.Folder), path);
        return Path.Combine(Path.GetDirectoryName(relative) ?? string.Empty, Path.GetFileNameWithoutExtension(relative));
    }

    private bool Fits(SyncItem item, IReadOnlyList<SyncItem> items)
    {
        if (!_byKey.TryGetValue(item.Key, out var file))
            return false;

        var fits = FileNames.IsNamed(Path.GetFileNameWithoutExtension(file.FullPath), item.FileName);
        if (!fits || !IsTree)
            return fits;

        var parent = items.FirstOrDefault(candidate => candidate.Key == item.ParentKey);
        var folder = Path.GetFileName(Path.GetDirectoryName(file.FullPath));
        return parent is null
            ? item.ParentKey is null ? folder == handler.Folder : true
            : folder == parent.FileName;
    }
}
