using Headspace.Cms.Contracts.Database;
using Microsoft.Data.Sqlite;

namespace Headspace.Persistence.Tests.Hosting;

/// <summary>A new database is a copy of one that is made once.</summary>
internal static class TestDatabase
{
    private static readonly Lazy<byte[]> umbraco = new(() => Make(withOurTables: false));
    private static readonly Lazy<byte[]> ours = new(() => Make(withOurTables: true));

    public static void WriteTo(string file, bool withOurTables) => File.WriteAllBytes(file, (withOurTables ? ours : umbraco).Value);

    private static byte[] Make(bool withOurTables)
    {
        using TestSite site = new(TestTables.None);
        site.Get<IDatabaseSchema>().Create(new DatabaseSeed("en-US", "English (United States)"));
        if (withOurTables)
            site.CompleteSchema();
        SqliteConnection.ClearAllPools();
        using (SqliteConnection connection = new($"Data Source={site.DatabaseFile};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        return File.ReadAllBytes(site.DatabaseFile);
    }
}
