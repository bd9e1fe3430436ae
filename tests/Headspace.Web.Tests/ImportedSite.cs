using Headspace.Testing;

[assembly: AssemblyFixture(typeof(Headspace.Web.Tests.ImportedSite))]

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
    public SiteFolder CopyOfDatabase()
    {
        var copy = new SiteFolder();
        using var source = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.Database}");
        using var target = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={copy.Database}");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        Microsoft.Data.Sqlite.SqliteConnection.ClearPool(target);
        return copy;
    }
}
