using System.Data.Common;
using System.Globalization;
using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Headspace.Cms.Persistence.Sqlite;

internal sealed class SqliteEngine : IDatabaseEngine
{
    private readonly string _connectionString;
    private readonly TimeSpan _busyTimeout;

    public SqliteEngine(string connectionString, TimeSpan busyTimeout)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString)
        {
            // A shared cache locks whole tables and ignores the busy timeout.
            Cache = SqliteCacheMode.Private,
            ForeignKeys = true,
            DefaultTimeout = Seconds(busyTimeout),
        };
        _connectionString = builder.ConnectionString;
        _busyTimeout = busyTimeout;
        DisplayName = Path.GetFullPath(builder.DataSource);
        Pools = builder.Pooling;
    }

    public string DisplayName { get; }

    public bool Pools { get; }

    public string Rows => "json_each(@rows)";

    public bool Exists() => File.Exists(DisplayName) && new FileInfo(DisplayName).Length > 0;

    public DbConnection OpenConnection()
    {
        if (Path.GetDirectoryName(DisplayName) is { } folder)
            Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Execute(connection, string.Create(CultureInfo.InvariantCulture,
                $"PRAGMA busy_timeout={(int)_busyTimeout.TotalMilliseconds}; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"));
            return connection;
        }
        catch (SqliteException exception) when (!IsBusy(exception))
        {
            connection.Dispose();
            throw new DatabaseUnusableException($"The database file {DisplayName} cannot be used: {exception.Message}", exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Configure(DbContextOptionsBuilder options, DbConnection connection) =>
        options.UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    public DbTransaction Begin(DbConnection connection, bool write, TimeSpan? timeout)
    {
        var sqlite = (SqliteConnection)connection;
        var busyTimeout = timeout ?? _busyTimeout;
        if (timeout is not null)
            Execute(sqlite, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={(int)busyTimeout.TotalMilliseconds};"));
        sqlite.DefaultTimeout = Seconds(busyTimeout);
        return sqlite.BeginTransaction(deferred: !write);
    }

    public bool IsBusy(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED }
        || (exception.InnerException is { } inner && IsBusy(inner));

    public bool IsFull(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: raw.SQLITE_FULL }
        || (exception.InnerException is { } inner && IsFull(inner));

    public IEnumerable<string> CreateTable(Table table) => SqliteDdl.Render(table);

    public string AddColumn(string table, Column column) => SqliteDdl.AddColumn(table, column);

    public string CreateIndex(string table, TableIndex index) => SqliteDdl.CreateIndex(table, index);

    public IReadOnlyList<string> TableNames(DbConnection connection) => Names(connection, "table");

    public IReadOnlyList<string> IndexNames(DbConnection connection) => Names(connection, "index");

    public string InsertRows(string table, IReadOnlyList<string> columns) =>
        $"INSERT INTO {Quote(table)} ({string.Join(", ", columns.Select(Quote))}) "
        + $"SELECT {string.Join(", ", columns.Select((_, index) => RowValue(index)))} FROM {Rows}";

    public string RowValue(int position) => string.Create(CultureInfo.InvariantCulture, $"(json_each.value ->> {position})");

    public DbParameter RowsParameter(string json) => new SqliteParameter("@rows", json);

    public object? JsonValue(object? value) => value switch
    {
        bool flag => flag ? 1 : 0,
        Guid guid => guid.ToString("D").ToUpperInvariant(),
        DateTime date => date.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.0###########################", CultureInfo.InvariantCulture),
        Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture),
        _ => value,
    };

    public string Quote(string identifier) => $"\"{identifier}\"";

    // The driver counts in whole seconds and takes 0 for "for ever".
    private static int Seconds(TimeSpan timeout) => Math.Max(1, (int)timeout.TotalSeconds);

    private static List<string> Names(DbConnection connection, string type)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM sqlite_master WHERE type = '{type}' AND name NOT LIKE 'sqlite_%'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
