using System.Collections.Frozen;
using System.Globalization;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Older;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Headspace.Cms.Sync.Files;

/// <summary>The folders that items are read from and written to.</summary>
internal sealed class SyncFolders(IHostEnvironment environment, IOptions<SyncSettings> settings, ILogger<SyncFolders> logger)
{
    private const int OldestVersion = 9;
    private const int OwnVersion = 17;

    /// <summary>The folders of the settings; where none exists, that of the newest older version which does.</summary>
    public IReadOnlyList<string> Roots
    {
        get
        {
            string[] roots = [.. (settings.Value.Folders.Count > 0 ? settings.Value.Folders : [settings.Value.RootFolder]).Select(FullPath)];
            return roots.Any(Directory.Exists) || Older() is not { } older ? roots : [older];
        }
    }

    public string WriteRoot
        => FullPath(settings.Value.Folders.Count == 0 ? settings.Value.RootFolder
            : settings.Value.IsRootSite ? settings.Value.Folders[0]
            : settings.Value.Folders[^1]);

    /// <summary>Whether what is written lies on top of other folders.</summary>
    public bool HasLayersBelow => settings.Value.Folders.Count > 1 && !settings.Value.IsRootSite;

    public string MediaRoot => FullPath(settings.Value.MediaFolder);

    public bool Exist => Roots.Any(Directory.Exists);

    /// <summary>
    /// Every item of a handler's folder, flat or in a tree: the files of one key merged over the roots. What cannot be read stands in
    /// the run.
    /// </summary>
    public IReadOnlyList<SyncFile> Read(string folder, string itemType, SyncRun run)
    {
        Dictionary<Guid, SyncFile> merged = [];
        List<SyncFile> cleans = [];
        foreach (var root in Roots)
        {
            var layer = ReadLayer(root, folder, itemType, run);
            cleans.AddRange(layer.Where(file => file.IsClean));
            foreach (var file in layer.Where(file => !file.IsClean))
                merged[file.Key] = merged.TryGetValue(file.Key, out var below) ? LayerMerger.Merge(below, file) : file;
        }

        return [.. merged.Values, .. cleans];
    }

    /// <summary>The items of the layers below the one that is written.</summary>
    public FrozenDictionary<Guid, SyncFile> ReadBelow(string folder, string itemType)
    {
        SyncRun ignored = new();
        Dictionary<Guid, SyncFile> merged = [];
        foreach (var root in Roots.SkipLast(1))
        {
            foreach (var file in ReadLayer(root, folder, itemType, ignored).Where(file => !file.IsEmpty))
                merged[file.Key] = merged.TryGetValue(file.Key, out var below) ? LayerMerger.Merge(below, file) : file;
        }

        return merged.ToFrozenDictionary();
    }

    /// <summary>The files of the folder that is written, whatever they hold. A broken one is an item's like any other: it is not overwritten.</summary>
    public IReadOnlyList<SyncFile> ReadWritten(string folder) => [.. Paths(WriteRoot, folder).Select(Load)];

    /// <summary>The files whose items may have been written under one of the names, without those of other names.</summary>
    public IReadOnlyList<SyncFile> ReadWritten(string folder, IEnumerable<string> names)
    {
        var known = names.ToArray();
        return
        [
            .. Paths(WriteRoot, folder)
                .Where(path => known.Any(name => FileNames.IsNamed(Path.GetFileNameWithoutExtension(path), name)))
                .Select(Load)
        ];
    }

    public string PathOf(string folder, string name) => Path.Combine(WriteRoot, folder, name + "." + settings.Value.DefaultExtension);

    private List<SyncFile> ReadLayer(string root, string folder, string itemType, SyncRun run)
    {
        Dictionary<Guid, SyncFile> files = [];
        List<SyncFile> cleans = [];
        foreach (var path in Paths(root, folder))
        {
            try
            {
                if (ReadOne(path, itemType, run) is not { } file)
                    continue;

                if (file.IsClean)
                    cleans.Add(file);
                else
                    Add(files, file, run);
            }
            catch (SyncFileException exception)
            {
                run.Fail(exception);
            }
        }

        return [.. files.Values, .. cleans];
    }

    private SyncFile? ReadOne(string path, string itemType, SyncRun run)
    {
        var file = Load(path);
        if (!file.IsEmpty && !file.ItemType.Equals(itemType, StringComparison.OrdinalIgnoreCase))
        {
            run.Warn(file, $"the root element <{file.ItemType}> is unknown here; the file is skipped");
            return null;
        }

        if (file.Key == Guid.Empty)
            throw file.Error(null, "the attribute Key is missing or no GUID");

        if (!file.IsEmpty)
            OlderFormats.Bring(file);
        return file;
    }

    // A tombstone of a rename or of nothing says nothing about the item; that of a deletion contradicts the item's own file.
    private void Add(Dictionary<Guid, SyncFile> files, SyncFile file, SyncRun run)
    {
        if (!files.TryGetValue(file.Key, out var known))
        {
            files[file.Key] = file;
            return;
        }

        if (known.IsEmpty != file.IsEmpty && !(known.IsEmpty ? known : file).IsDeletion)
        {
            files[file.Key] = known.IsEmpty ? file : known;
            return;
        }

        if (known.IsEmpty && file.IsEmpty)
        {
            files[file.Key] = known.IsDeletion ? known : file;
            return;
        }

        var message = $"{file.Path} and {known.Path} are about one item";
        if (settings.Value.FailOnDuplicates || known.IsDeletion || file.IsDeletion)
            throw file.Error(null, message);

        run.Warn(file, $"{message}; the latter is left out");
        files[file.Key] = file;
    }

    private IEnumerable<string> Paths(string root, string folder)
    {
        var path = Path.Combine(root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*." + settings.Value.DefaultExtension, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The path below the content root, for messages.</summary>
    public string Shown(string path) => Path.GetRelativePath(environment.ContentRootPath, path);

    private SyncFile Load(string path) => SyncFile.Load(path, Shown(path));

    private string? Older()
    {
        for (var version = OwnVersion - 1; version >= OldestVersion; version--)
        {
            var path = FullPath($"uSync/v{version.ToString(CultureInfo.InvariantCulture)}/");
            if (!Directory.Exists(path))
                continue;

            logger.LogInformation("There is no folder of this version; {Folder} is read.", path);
            return path;
        }

        return null;
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(environment.ContentRootPath, path));
}
