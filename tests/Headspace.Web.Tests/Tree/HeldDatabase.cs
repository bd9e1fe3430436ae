using Microsoft.Data.Sqlite;

namespace Headspace.Web.Tests.Tree;

/// <summary>The lock to write the database, held by a connection that is none of the site's.</summary>
internal sealed class HeldDatabase : IDisposable
{
    private readonly SqliteConnection connection;

    public HeldDatabase(string database)
    {
        connection = new SqliteConnection($"Data Source={database};Pooling=False;Default Timeout=1");
        connection.Open();
        Execute("PRAGMA busy_timeout=0");
        Execute("BEGIN IMMEDIATE");
    }

    /// <summary>Whether anybody else may write at this moment.</summary>
    public static bool IsFree(string database)
    {
        try
        {
            using var held = new HeldDatabase(database);
            return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            return false;
        }
    }

    public void Dispose() => connection.Dispose();

    // The driver would try again for a second where the engine gives up at once.
    private void Execute(string sql)
    {
        var result = SQLitePCL.raw.sqlite3_exec(connection.Handle, sql);
        if (result != SQLitePCL.raw.SQLITE_OK)
        {
            connection.Dispose();
            throw new SqliteException(sql, result);
        }
    }
}
