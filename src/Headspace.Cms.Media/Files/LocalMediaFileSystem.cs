using Microsoft.Extensions.FileProviders;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Media.Files;

/// <summary>
/// Media files on the local disk. As Core's <see cref="PhysicalFileSystem"/>, except that a file stands under its name only when it
/// is whole: it is written beside it and then takes its place in one step.
/// </summary>
internal sealed class LocalMediaFileSystem(PhysicalFileSystem files) : IPhysicalFileSystem, IFileProviderFactory
{
    /// <summary>Starts the names of files that are being written.</summary>
    public const string PartialPrefix = ".partial-";

    public bool CanAddPhysical => files.CanAddPhysical;

    public void AddFile(string path, Stream stream) => AddFile(path, stream, overrideIfExists: true);

    public void AddFile(string path, Stream stream, bool overrideIfExists)
    {
        var content = IncomingFile.Prepare(path, stream);
        Write(path, overrideIfExists, partial =>
        {
            using var target = new FileStream(partial, FileMode.CreateNew, FileAccess.Write);
            content.CopyTo(target);
            target.Flush(flushToDisk: true);
        });
    }

    public void AddFile(string path, string physicalPath, bool overrideIfExists = true, bool copy = false)
    {
        using (var stream = File.OpenRead(physicalPath))
        {
            AddFile(path, stream, overrideIfExists);
        }

        if (!copy)
        {
            File.Delete(physicalPath);
        }
    }

    public void MoveFile(string source, string target, bool overrideIfExists = true)
    {
        var from = GetFullPath(source);
        if (!File.Exists(from))
        {
            throw new FileNotFoundException($"There is no file {source}.", source);
        }

        var to = Prepare(target, overrideIfExists);
        File.Move(from, to, overrideIfExists);
    }

    public IEnumerable<string> GetFiles(string path, string filter) => files.GetFiles(path, filter).Where(IsWhole);

    public IEnumerable<string> GetFiles(string path) => GetFiles(path, "*");

    public IEnumerable<string> GetDirectories(string path) => files.GetDirectories(path);

    public void DeleteDirectory(string path) => files.DeleteDirectory(path);

    public void DeleteDirectory(string path, bool recursive) => files.DeleteDirectory(path, recursive);

    public bool DirectoryExists(string path) => files.DirectoryExists(path);

    public Stream OpenFile(string path) => files.OpenFile(path);

    public void DeleteFile(string path) => files.DeleteFile(path);

    public bool FileExists(string path) => files.FileExists(path);

    public string GetRelativePath(string fullPathOrUrl) => files.GetRelativePath(fullPathOrUrl);

    public string GetFullPath(string path) => files.GetFullPath(path);

    public string GetUrl(string? path) => files.GetUrl(path);

    public DateTimeOffset GetLastModified(string path) => files.GetLastModified(path);

    public DateTimeOffset GetCreated(string path) => files.GetCreated(path);

    public long GetSize(string path) => files.GetSize(path);

    public IFileProvider Create() => files.Create();

    private static bool IsWhole(string path) => !Path.GetFileName(path).StartsWith(PartialPrefix, StringComparison.Ordinal);

    private void Write(string path, bool overrideIfExists, Action<string> write)
    {
        var full = Prepare(path, overrideIfExists);
        var partial = Path.Combine(Path.GetDirectoryName(full)!, $"{PartialPrefix}{Guid.NewGuid():N}");
        try
        {
            write(partial);
            File.Move(partial, full, overrideIfExists);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private string Prepare(string path, bool overrideIfExists)
    {
        var full = GetFullPath(path);
        if (!overrideIfExists && File.Exists(full))
        {
            throw new IOException($"There is a file {path} already.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
