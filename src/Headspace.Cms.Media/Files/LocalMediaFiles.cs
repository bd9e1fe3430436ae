namespace Headspace.Cms.Media.Files;

/// <summary>Media files on the local disk.</summary>
internal sealed class LocalMediaFiles(LocalMediaFileSystem files) : IMediaFiles
{
    private const int BufferSize = 64 * 1024;

    public Task<MediaFile?> FindAsync(string path, CancellationToken cancellationToken)
    {
        FileInfo file;
        try
        {
            file = new FileInfo(files.GetFullPath(path));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or ArgumentException or PathTooLongException)
        {
            // Outside the root, or no name of a file.
            return Task.FromResult<MediaFile?>(null);
        }

        return Task.FromResult(file.Exists ? new MediaFile(file.Length, file.LastWriteTimeUtc, _ => Task.FromResult(Open(file))) : null);
    }

    private static Stream Open(FileInfo file) =>
        new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
