using Headspace.Testing;
using Microsoft.Data.Sqlite;

[assembly: AssemblyFixture(typeof(Headspace.Web.Tests.ImportedSite))]
[assembly: CollectionBehavior(DisableTestParallelization = true)] // Core has one static service provider a process

namespace Headspace.Web.Tests;

/// <summary>The sites, imported once into an empty database and served; shared by all tests that only read.</summary>
public sealed class ImportedSite : IAsyncLifetime
{
    private readonly SiteFolder folder = new();
    private RunningSite? site;

    public RunningSite Site => site!;

    public async ValueTask InitializeAsync() => site = await RunningSite.StartAsync(folder);

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        folder.Dispose();
    }

    /// <summary>A folder of its own with a copy of the imported database, for a test that changes something.</summary>
    public SiteFolder CopyOfDatabase() => CopyOf(folder.Database);

    /// <summary>The same with the files of its media.</summary>
    public SiteFolder CopyOfSite()
    {
        var copy = CopyOfDatabase();
        foreach (var file in Directory.EnumerateFiles(folder.Media, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Media, Path.GetRelativePath(folder.Media, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>A copy of any database, also of one in use.</summary>
    public static SiteFolder CopyOf(string database)
    {
        var copy = new SiteFolder();
        using var source = new SqliteConnection($"Data Source={database};Pooling=False");
        using var target = new SqliteConnection($"Data Source={copy.Database};Pooling=False");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        return copy;
    }
}
