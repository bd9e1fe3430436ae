using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Persistence.Schema;
using Headspace.Cms.Persistence.Sqlite;
using Microsoft.Data.Sqlite;

namespace Headspace.Cms.Persistence.Tests.Hosting;

/// <summary>A new database is a copy of one that is made once.</summary>
internal static class TestDatabase
{
    private static readonly Lazy<byte[]> _template = new(Make);

    public static void WriteTo(string file) => File.WriteAllBytes(file, _template.Value);

    private static byte[] Make()
    {
        var folder = Directory.CreateTempSubdirectory("headspace-template-");
        try
        {
            var file = Path.Combine(folder.FullName, "template.db");
            var engine = new SqliteEngine($"Data Source={file};Pooling=False", TimeSpan.FromSeconds(5));
            new DatabaseSchema(engine).Create(new DatabaseSeed("en-US", "English (United States)"));
            using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                command.ExecuteNonQuery();
            }
            return File.ReadAllBytes(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
