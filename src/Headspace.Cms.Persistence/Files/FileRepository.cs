using System.Text;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Files;

/// <summary>Scripts, stylesheets and partial views: files on disk, known by their path.</summary>
internal abstract class FileRepository<T>(IFileSystem? fileSystem) : IReadRepository<string, T>, IWriteRepository<T>, IFileRepository, IFileWithFoldersRepository
    where T : class, IFile
{
    private readonly IFileSystem _files = fileSystem ?? throw new InvalidOperationException($"There is no file system for {typeof(T).Name}.");

    protected abstract string Pattern { get; }

    public T? Get(string? id)
    {
        if (string.IsNullOrWhiteSpace(id) || !_files.FileExists(id))
            return null;
        var path = _files.GetRelativePath(id);
        var file = Create(path, loaded => Read(loaded.OriginalPath));
        file.Key = Key(path);
        file.CreateDate = _files.GetCreated(path).UtcDateTime;
        file.UpdateDate = _files.GetLastModified(path).UtcDateTime;
        file.VirtualPath = _files.GetUrl(id);
        if (file is EntityBase entity)
        {
            entity.Id = path.GetHashCode(StringComparison.Ordinal);
            entity.ResetDirtyProperties(rememberDirty: false);
        }
        return file;
    }

    public IEnumerable<T> GetMany(params string[]? ids)
    {
        var paths = ids is { Length: > 0 } ? ids.Distinct() : Below(string.Empty);
        return [.. paths.Select(Get).OfType<T>()];
    }

    public bool Exists(string id) => _files.FileExists(id);

    public void Save(T entity)
    {
        if (entity.CreateDate == default)
            entity.CreateDate = DateTime.UtcNow;
        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(entity.Content ?? string.Empty)))
            _files.AddFile(entity.Path, stream, overrideIfExists: true);
        if (!string.IsNullOrEmpty(entity.OriginalPath) && !entity.OriginalPath.Equals(entity.Path, StringComparison.OrdinalIgnoreCase) && _files.FileExists(entity.OriginalPath))
            _files.DeleteFile(entity.OriginalPath);
        entity.ResetOriginalPath();
        entity.Id = entity.Path.GetHashCode(StringComparison.Ordinal);
        entity.Key = Key(entity.Path);
        entity.UpdateDate = _files.GetLastModified(entity.Path).UtcDateTime;
        entity.VirtualPath = _files.GetUrl(entity.Path);
        entity.ResetDirtyProperties();
    }

    public void Delete(T entity)
    {
        if (_files.FileExists(entity.Path))
            _files.DeleteFile(entity.Path);
    }

    public Stream GetFileContentStream(string filepath) => _files.FileExists(filepath) ? _files.OpenFile(filepath) : Stream.Null;

    public void SetFileContent(string filepath, Stream content) => _files.AddFile(filepath, content, overrideIfExists: true);

    public long GetFileSize(string filepath) => _files.FileExists(filepath) ? _files.GetSize(filepath) : -1;

    // A file system knows no empty folder but by making and deleting a file in it.
    public void AddFolder(string folderPath)
    {
        if (_files.DirectoryExists(folderPath))
            return;
        var placeholder = $"{folderPath.TrimEnd('/')}/{Guid.NewGuid():N}.tmp";
        using (var stream = new MemoryStream())
            _files.AddFile(placeholder, stream);
        _files.DeleteFile(placeholder);
    }

    public void DeleteFolder(string folderPath) => _files.DeleteDirectory(folderPath, recursive: false);

    public bool FolderExists(string folderPath) => _files.DirectoryExists(folderPath);

    public bool FolderHasContent(string folderPath) => _files.GetFiles(folderPath).Any() || _files.GetDirectories(folderPath).Any();

    protected abstract T Create(string path, Func<Umbraco.Cms.Core.Models.File, string?> read);

    private static Guid Key(string path) => new(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(path.ToUpperInvariant())).AsSpan(0, 16));

    private string Read(string path)
    {
        using var reader = new StreamReader(_files.OpenFile(path), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private IEnumerable<string> Below(string folder) =>
        (_files.DirectoryExists(folder) ? _files.GetFiles(folder, Pattern) : []).Concat(
            (_files.DirectoryExists(folder) ? _files.GetDirectories(folder) : []).SelectMany(Below));
}
