using System.Globalization;
using Headspace.Cms.Contracts.Keys;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Uploads;

/// <summary>The files of a post: looked into, kept, and opened again.</summary>
public sealed class FormUploads(IFormFileStorage storage, IOptions<UploadSettings> settings)
{
    /// <summary>What is wrong with files that look right from outside, by the field's alias, Danish.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> CheckAsync(
        IEnumerable<(string Alias, IReadOnlyList<PostedFile> Files)> answers, CancellationToken cancellationToken)
    {
        Dictionary<string, IReadOnlyList<string>> errors = new(StringComparer.Ordinal);
        var left = settings.Value.MostBytesInAll;
        foreach (var (alias, files) in answers)
        {
            foreach (var file in files)
            {
                left -= file.Length;
                await using var content = file.Open();
                if (left < 0)
                    errors[alias] = [$"Filerne må højst fylde {settings.Value.MostMegabytesInAll} MB i alt. Fjern en af dem, eller gem dem mindre."];
                else if (file.Length == 0)
                    errors[alias] = [$"Filen “{file.Name}” er tom. Vælg en anden."];
                else if (!await FileSignatures.FitAsync(file.Extension, content, cancellationToken))
                    errors[alias] = [$"Filen “{file.Name}” kan ikke læses som .{file.Extension}. Gem den igen i det rigtige format, eller vælg en anden."];
            }
        }

        return errors;
    }

    /// <summary>Keeps the files of a field for an entry; the same files again end in the same place.</summary>
    public async Task<IReadOnlyList<StoredFile>> SaveAsync(Guid entryKey, Guid fieldId, IReadOnlyList<PostedFile> files, CancellationToken cancellationToken)
    {
        List<StoredFile> stored = [];
        foreach (var (index, file) in files.Index())
        {
            await using var content = file.Open();
            var slot = DerivedKey.Of(fieldId, index.ToString(CultureInfo.InvariantCulture)).ToString("N")[..8];
            stored.Add(await storage.SaveAsync(entryKey, slot, file.Name, content, cancellationToken));
        }

        return stored;
    }

    /// <summary>A kept file as if it came with this post; null when it is gone.</summary>
    public PostedFile? Find(Guid entryKey, StoredFile file)
    {
        using (var content = storage.Open(entryKey, file.StoredName))
        {
            if (content is null)
                return null;
        }

        return new PostedFile(file.Name, file.Length, () => storage.Open(entryKey, file.StoredName) ?? throw new FileNotFoundException(file.StoredName));
    }
}
