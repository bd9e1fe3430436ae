using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Headspace.Cms.Sync.Files;

/// <summary>The folders that items are read from and written to.</summary>
internal sealed class SyncFolders(IHostEnvironment environment, IOptions<SyncSettings> settings, ILogger<SyncFolders> logger)
{
    private const string Extension = ".config";

    private IEnumerable<string> Roots
        => (settings.Value.Folders.Count > 0 ? settings.Value.Folders : [settings.Value.RootFolder]).Select(FullPath);

    public string WriteRoot => Roots.Last();

    public string MediaRoot => FullPath(settings.Value.MediaFolder);

    public bool Exist => Roots.Any(Directory.Exists);

    /// <summary>Every file of a handler's folder; of two files with one key, the one of the later root. Flat folders and trees.</summary>
    public IReadOnlyList<SyncFile> Read(string folder, string itemType)
    {
        Dictionary<Guid, SyncFile> files = [];
        foreach (var file in Roots.SelectMany(root => Files(Path.Combine(root, folder))))
        {
            if (!file.IsEmpty && file.ItemType != itemType)
            {
                logger.LogWarning("{File} has the unknown root element {Element} and is skipped.", file.Path, file.ItemType);
                continue;
            }

            if (file.Key == Guid.Empty)
                throw file.Error(null, "the attribute Key is missing or no GUID");

            // A tombstone never hides the item itself, in whichever order the two are found.
            if (!files.TryGetValue(file.Key, out var known) || known.IsEmpty || !file.IsEmpty)
                files[file.Key] = file;
        }

        return [.. files.Values];
    }

    /// <summary>The files of the folder that is written, whatever they hold.</summary>
    public IReadOnlyList<SyncFile> ReadWritten(string folder) => [.. Files(Path.Combine(WriteRoot, folder))];

    public string PathOf(string folder, string name) => Path.Combine(WriteRoot, folder, name + Extension);

    private IEnumerable<SyncFile> Files(string folder)
        => Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => SyncFile.Load(path, Path.GetRelativePath(environment.ContentRootPath, path)))
            : [];

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(environment.ContentRootPath, path));
}
