using Headspace.Forms.Entries;

namespace Headspace.Forms.Uploads;

/// <summary>Where the files of entries lie. Replace it to keep them elsewhere; nothing in it may be reachable by an address.</summary>
public interface IFormFileStorage
{
    /// <summary>
    /// Keeps a file of an entry, whole or not at all. The same slot and name a second time replaces it.
    /// </summary>
    /// <param name="entryKey">The entry, which need not be stored yet.</param>
    /// <param name="slot">What tells it from the entry's other files: letters, digits and hyphens.</param>
    /// <param name="name">What the sender called it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is kept then.</param>
    Task<StoredFile> SaveAsync(Guid entryKey, string slot, string name, Stream content, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading; null when there is none of this name. The caller closes it.</summary>
    Stream? Open(Guid entryKey, string storedName);

    /// <summary>Deletes all files of an entry; nothing happens when it has none.</summary>
    void Delete(Guid entryKey);

    /// <summary>The entries that have files of which none was written since a moment.</summary>
    IReadOnlyList<Guid> EntriesUntouchedSince(DateTimeOffset moment);
}
