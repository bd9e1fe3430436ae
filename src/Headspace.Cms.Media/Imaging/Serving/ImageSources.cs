using Headspace.Cms.Media.Files;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Media.Imaging.Serving;

/// <summary>Finds the file that the path of an address names: a media file, or a file of the web root.</summary>
internal sealed class ImageSources(IMediaFiles mediaFiles, MediaAddress address, IWebHostEnvironment environment)
{
    /// <summary>The file, or null where there is none.</summary>
    /// <exception cref="MediaStorageException">The storage does not answer.</exception>
    public Task<MediaFile?> FindAsync(PathString path, CancellationToken cancellationToken) =>
        address.TryGetPlace(path, out var place) ? mediaFiles.FindAsync(place, cancellationToken) : Task.FromResult(OfWebRoot(path));

    private MediaFile? OfWebRoot(PathString path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path.Value ?? string.Empty);
        return file.Exists && !file.IsDirectory ? new MediaFile(file.Length, file.LastModified, _ => Task.FromResult(file.CreateReadStream())) : null;
    }
}
