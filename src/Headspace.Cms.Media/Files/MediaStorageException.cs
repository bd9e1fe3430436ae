namespace Headspace.Cms.Media.Files;

/// <summary>The storage of media files does not answer, or has no room left. Nothing was changed; the same may be tried again later.</summary>
/// <remarks>It is an <see cref="IOException"/>, as what a disk says is.</remarks>
public sealed class MediaStorageException : IOException
{
    /// <summary>Says what could not be done, and why.</summary>
    public MediaStorageException(string message, Exception inner) : base(message, inner)
    {
    }
}
