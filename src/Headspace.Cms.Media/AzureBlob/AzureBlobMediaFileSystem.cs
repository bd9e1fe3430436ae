using System.IO.Enumeration;
using Headspace.Cms.Media.Files;
using Microsoft.AspNetCore.StaticFiles;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Media.AzureBlob;

/// <summary>
/// Media files in a container, behind Core's port, which waits for each answer: it is used where editors write. Visitors are served
/// through <see cref="AzureBlobMediaFiles"/>.
/// </summary>
/// <param name="container">The container.</param>
/// <param name="rootFolder">The folder of the container that media lie in; empty for all of it.</param>
/// <param name="rootUrl">The address of media, without a slash at its end.</param>
internal sealed class AzureBlobMediaFileSystem(BlobContainer container, string rootFolder, string rootUrl) : IFileSystem
{
    private static readonly FileExtensionContentTypeProvider contentTypes = new();

    private readonly string root = rootFolder.Trim('/');

    public bool CanAddPhysical => false;

    public IEnumerable<string> GetDirectories(string path) =>
        Listings(FolderOf(path), isDeep: false).SelectMany(page => page.Folders).Select(folder => RelativeOf(folder.TrimEnd('/')));

    public void DeleteDirectory(string path) => DeleteDirectory(path, recursive: false);

    public void DeleteDirectory(string path, bool recursive)
    {
        var folder = FolderOf(path);
        if (!recursive && DirectoryExists(path))
        {
            throw new IOException($"The folder {path} is not empty.");
        }

        foreach (var blob in Listings(folder, isDeep: true).SelectMany(page => page.Blobs).ToList())
        {
            Wait(container.DeleteAsync(blob, CancellationToken.None));
        }
    }

    /// <summary>A folder is there while something lies in it.</summary>
    public bool DirectoryExists(string path) => Listings(FolderOf(path), isDeep: true).Any(page => page.Blobs.Count > 0);

    public void AddFile(string path, Stream stream) => AddFile(path, stream, overrideIfExists: true);

    public void AddFile(string path, Stream stream, bool overrideIfExists)
    {
        var content = IncomingFile.Prepare(path, stream);
        var contentType = contentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        if (!Wait(container.WriteAsync(NameOf(path), content, contentType, overrideIfExists, CancellationToken.None)))
        {
            throw new IOException($"There is a file {path} already.");
        }
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
        if (!FileExists(source))
        {
            throw new FileNotFoundException($"There is no file {source}.", source);
        }

        if (!overrideIfExists && FileExists(target))
        {
            throw new IOException($"There is a file {target} already.");
        }

        Wait(container.CopyAsync(NameOf(source), NameOf(target), CancellationToken.None));
        DeleteFile(source);
    }

    public IEnumerable<string> GetFiles(string path) => GetFiles(path, "*");

    public IEnumerable<string> GetFiles(string path, string filter) =>
        Listings(FolderOf(path), isDeep: false).SelectMany(page => page.Blobs).Select(RelativeOf)
            .Where(file => filter == "*.*" || FileSystemName.MatchesSimpleExpression(filter, Path.GetFileName(file)));

    public Stream OpenFile(string path) => new BlobReadStream(container, NameOf(path), Find(path).Length);

    public void DeleteFile(string path) => Wait(container.DeleteAsync(NameOf(path), CancellationToken.None));

    public bool FileExists(string path) => Wait(container.FindAsync(NameOf(path), CancellationToken.None)) is not null;

    public string GetRelativePath(string fullPathOrUrl)
    {
        var path = fullPathOrUrl.Replace('\\', '/');
        path = Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri!.AbsolutePath : path;
        return path.StartsWith(rootUrl + "/", StringComparison.OrdinalIgnoreCase) ? path[(rootUrl.Length + 1)..] : path.TrimStart('/');
    }

    public string GetFullPath(string path) => GetRelativePath(path);

    public string GetUrl(string? path) => $"{rootUrl}/{path?.Replace('\\', '/').Trim('/')}";

    public DateTimeOffset GetLastModified(string path) => Find(path).LastModified;

    public DateTimeOffset GetCreated(string path) => Find(path).Created;

    public long GetSize(string path) => Wait(container.FindAsync(NameOf(path), CancellationToken.None))?.Length ?? -1;

    /// <summary>The name of a blob by the path of its file.</summary>
    /// <exception cref="UnauthorizedAccessException">The path leads out of the folder of media.</exception>
    public string NameOf(string path)
    {
        var parts = GetRelativePath(path).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(part => part is "." or ".."))
        {
            throw new UnauthorizedAccessException($"{path} leads out of the folder of media.");
        }

        return string.Join('/', parts.Prepend(root).Where(part => part.Length > 0));
    }

    private BlobItem Find(string path) =>
        Wait(container.FindAsync(NameOf(path), CancellationToken.None)) ?? throw new FileNotFoundException($"There is no file {path}.", path);

    private string FolderOf(string path) => NameOf(path) is { Length: > 0 } name ? name + "/" : string.Empty;

    private string RelativeOf(string name) => root.Length == 0 ? name : name[(root.Length + 1)..];

    private IEnumerable<BlobListing> Listings(string prefix, bool isDeep) => container.ListAsync(prefix, isDeep, CancellationToken.None).ToBlockingEnumerable();

    // No request of ASP.NET Core has a context that could be waited for: the port has no asynchronous methods.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
}
