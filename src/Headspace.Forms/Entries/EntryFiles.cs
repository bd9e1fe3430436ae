using Headspace.Forms.Fields;
using Headspace.Forms.Uploads;

namespace Headspace.Forms.Entries;

/// <summary>The files of entries.</summary>
public sealed class EntryFiles(IFormFileStorage storage)
{
    /// <summary>All files of an entry in the order of its answers. Opening one whose file is gone throws <see cref="FileNotFoundException"/>.</summary>
    public IReadOnlyList<PostedFile> Of(FormEntry entry) =>
    [
        .. entry.Values.Select(value => value.Value).OfType<StoredFilesValue>().SelectMany(value => value.Files)
            .Select(file => new PostedFile(file.Name, file.Length, () => storage.Open(entry.Key, file.StoredName)
                ?? throw new FileNotFoundException($"The file {file.StoredName} of the entry {entry.Key} is gone."))),
    ];
}
