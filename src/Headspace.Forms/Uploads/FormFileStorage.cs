using Headspace.Forms.Entries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Uploads;

/// <summary>A folder for each entry below <c>umbraco/Data/Forms</c>.</summary>
internal sealed class FormFileStorage(IHostEnvironment environment, IOptions<UploadSettings> settings) : IFormFileStorage
{
    private readonly string _root = Path.GetFullPath(Path.Combine(environment.ContentRootPath, settings.Value.Folder));

    public async Task<StoredFile> SaveAsync(Guid entryKey, string slot, string name, Stream content, CancellationToken cancellationToken)
    {
        var folder = FolderOf(entryKey);
        var storedName = SafeFileName.Of($"{slot}-{name}");
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        try
        {
            long length;
            await using (FileStream file = new(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancellationToken);
                length = file.Length;
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, Path.Combine(folder, storedName), overwrite: true);
            return new StoredFile(name, storedName, length);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public Stream? Open(Guid entryKey, string storedName)
    {
        var path = Path.Combine(FolderOf(entryKey), SafeFileName.Of(storedName));
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
    }

    public void Delete(Guid entryKey)
    {
        if (Directory.Exists(FolderOf(entryKey)))
            Directory.Delete(FolderOf(entryKey), recursive: true);
    }

    public IReadOnlyList<Guid> EntriesUntouchedSince(DateTimeOffset moment) => Directory.Exists(_root)
        ? [.. new DirectoryInfo(_root).EnumerateDirectories().Where(folder => LastWritten(folder) < moment.UtcDateTime).Select(KeyOf).OfType<Guid>()]
        : [];

    private static DateTime LastWritten(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(file => file.LastWriteTimeUtc).Append(folder.LastWriteTimeUtc).Max();

    private static Guid? KeyOf(DirectoryInfo folder) => Guid.TryParseExact(folder.Name, "D", out var key) ? key : null;

    private string FolderOf(Guid entryKey) => Path.Combine(_root, entryKey.ToString("D"));
}
