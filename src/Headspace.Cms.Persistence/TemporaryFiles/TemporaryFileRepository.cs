using System.Globalization;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.TemporaryFiles;

/// <summary>Uploads that are not part of anything yet: a folder each, with the file and a note of when it expires.</summary>
internal sealed class TemporaryFileRepository(IHostingEnvironment environment) : ITemporaryFileRepository
{
    private const string ExpiryFile = ".expires";

    private string Root => environment.TemporaryFileUploadPath;

    public async Task<TemporaryFileModel?> GetAsync(Guid key)
    {
        var folder = new DirectoryInfo(Folder(key));
        if (!folder.Exists || folder.EnumerateFiles().FirstOrDefault(candidate => candidate.Name != ExpiryFile) is not { } file)
            return null;
        return new TemporaryFileModel
        {
            Key = key,
            FileName = file.Name,
            AvailableUntil = await ReadExpiryAsync(folder.FullName) ?? DateTime.MinValue,
            OpenReadStream = file.OpenRead,
        };
    }

    public async Task SaveAsync(TemporaryFileModel model)
    {
        // The name comes from outside; only its last part may name a file.
        var name = Path.GetFileName(model.FileName);
        if (string.IsNullOrWhiteSpace(name) || name == ExpiryFile)
            throw new ArgumentException("A temporary file needs a name.", nameof(model));
        var folder = Folder(model.Key);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, ExpiryFile), model.AvailableUntil.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
        await using var source = model.OpenReadStream();
        await using var target = File.Create(Path.Combine(folder, name));
        await source.CopyToAsync(target);
    }

    public Task DeleteAsync(Guid key)
    {
        if (Directory.Exists(Folder(key)))
            Directory.Delete(Folder(key), recursive: true);
        return Task.CompletedTask;
    }

    public async Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        var deleted = new List<Guid>();
        if (!Directory.Exists(Root))
            return deleted;
        foreach (var folder in Directory.EnumerateDirectories(Root))
        {
            if (!Guid.TryParse(Path.GetFileName(folder), out var key) || await ReadExpiryAsync(folder) >= dateTime.ToUniversalTime())
                continue;
            await DeleteAsync(key);
            deleted.Add(key);
        }
        return deleted;
    }

    private static async Task<DateTime?> ReadExpiryAsync(string folder)
    {
        var file = Path.Combine(folder, ExpiryFile);
        return File.Exists(file) && DateTime.TryParse(await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var expires) ? expires : null;
    }

    private string Folder(Guid key) => Path.Combine(Root, key.ToString("D"));
}
