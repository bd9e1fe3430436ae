namespace Headspace.Cms.Media.Files;

/// <summary>The storage of media files does not answer, or has no room left. Nothing was changed; the same may be tried again later.</summary>
/// <remarks>To others it is the <see cref="IOException"/> that a disk would throw.</remarks>
internal sealed class MediaStorageException(string message, Exception inner) : IOException(message, inner);
