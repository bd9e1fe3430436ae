using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Headspace.Cms.Search.Index;

/// <summary>One file of the index: any number of readers, one writer, and readers see a change whole or not at all.</summary>
internal sealed class IndexFile : IDisposable
{
    private const string Whole = "whole";

    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private readonly SqliteConnection writer;
    private readonly HashSet<string> spelled = [];
    private volatile bool retired;

    private IndexFile(string path, SqliteConnection writer)
    {
        Path = path;
        this.writer = writer;
    }

    public string Path { get; }

    /// <summary>Held by whoever writes, and by whoever must not have anybody write meanwhile.</summary>
    public Lock WriterGate { get; } = new();

    public bool Exists => File.Exists(Path);

    /// <summary>A new file with empty tables.</summary>
    public static IndexFile Create(string path)
    {
        var writer = Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Execute(writer, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;");
            Execute(writer, IndexSchema.Create);
            return new IndexFile(path, writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>A file of an earlier run; null if it is damaged, was never finished, or has another shape.</summary>
    public static IndexFile? Open(string path, string shape)
    {
        SqliteConnection? writer = null;
        try
        {
            writer = Connect(path, SqliteOpenMode.ReadWrite);
            Execute(writer, "PRAGMA synchronous = NORMAL;");
            if (Meta(writer, Whole) == shape && Scalar(writer, "PRAGMA quick_check(1)") as string == "ok")
            {
                return new IndexFile(path, writer);
            }
        }
        catch (SqliteException)
        {
            // Damaged beyond opening: as good as none.
        }

        writer?.Dispose();
        return null;
    }

    /// <summary>Says that all documents are in, and which state of the database that was.</summary>
    public void Finish(string shape, string fingerprint) => Write(writing =>
    {
        writing.SetMeta(Whole, shape);
        writing.SetMeta(nameof(Fingerprint), fingerprint);
    });

    /// <summary>The state of the database that the file stands for.</summary>
    public string? Fingerprint => Read(connection => Meta(connection, nameof(Fingerprint)));

    /// <summary>Whether the file can still be read from its beginning.</summary>
    public bool IsWhole()
    {
        try
        {
            using var connection = Connect(Path, SqliteOpenMode.ReadWrite);
            return Meta(connection, Whole) is not null && Scalar(connection, "PRAGMA quick_check(1)") as string == "ok";
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    public T Read<T>(Func<SqliteConnection, T> read)
    {
        var connection = Rent();
        try
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            return read(connection);
        }
        finally
        {
            Return(connection);
        }
    }

    /// <summary>Writes as one transaction.</summary>
    public void Write(Action<IndexWriting> write)
    {
        lock (WriterGate)
        {
            using var transaction = writer.BeginTransaction();
            using var writing = new IndexWriting(writer, transaction, spelled);
            write(writing);
            transaction.Commit();
        }
    }

    /// <summary>No more is asked of the file; those who are reading it finish first.</summary>
    public void Retire()
    {
        Dispose();
        Delete(Path);
    }

    /// <summary>Deletes a file and what SQLite keeps beside it; what another still holds stays until the next start.</summary>
    public static void Delete(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        retired = true;
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }

        lock (WriterGate)
        {
            writer.Dispose();
        }
    }

    internal static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string? Meta(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT value FROM meta WHERE name = $name";
        command.Parameters.AddWithValue("$name", name);
        return command.ExecuteScalar() as string;
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private SqliteConnection Rent()
    {
        if (idle.TryTake(out var kept))
        {
            return kept;
        }

        var connection = Connect(Path, SqliteOpenMode.ReadWrite);
        Execute(connection, "PRAGMA query_only = 1; PRAGMA mmap_size = 268435456;");
        return connection;
    }

    private void Return(SqliteConnection connection)
    {
        idle.Add(connection);
        if (retired && idle.TryTake(out var left))
        {
            left.Dispose();
        }
    }
}
