namespace Headspace.Cms.Media.Files;

/// <summary>Files by their place under the address of media, asked for as visitors do: often, and by many at once.</summary>
internal interface IMediaFiles
{
    /// <summary>The file, or null where there is none.</summary>
    /// <param name="path">Below the root of media, with <c>/</c> between its parts.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="MediaStorageException">The storage does not answer.</exception>
    Task<MediaFile?> FindAsync(string path, CancellationToken cancellationToken);
}
