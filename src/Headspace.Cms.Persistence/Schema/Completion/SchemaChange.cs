using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Headspace.Cms.Persistence.Database;

namespace Headspace.Cms.Persistence.Schema.Completion;

/// <summary>Changes a database to look like <see cref="UmbracoSchema"/>, inside one transaction.</summary>
internal sealed class SchemaChange(IDatabaseEngine engine, DbConnection connection, DbTransaction transaction)
{
    public void CreateTable(string name) => Execute(engine.CreateTable(UmbracoSchema.Table(name)));

    public void AddColumn(string table, string column) =>
        Execute(engine.AddColumn(table, UmbracoSchema.Table(table).Columns.Single(candidate => candidate.Name == column)));

    public void CreateIndex(string table, string index) =>
        Execute(engine.CreateIndex(table, UmbracoSchema.Table(table).Indexes.Single(candidate => candidate.Name == index)));

    /// <summary>Makes the table anew and keeps its rows; nothing may refer to it.</summary>
    public void Recreate(string name)
    {
        var table = UmbracoSchema.Table(name);
        var old = $"{name}_old";
        var columns = string.Join(", ", table.Columns.Select(column => engine.Quote(column.Name)));
        foreach (var index in table.Indexes)
            Execute($"DROP INDEX IF EXISTS {engine.Quote(index.Name)}");
        Execute($"ALTER TABLE {engine.Quote(name)} RENAME TO {engine.Quote(old)}");
        CreateTable(name);
        Execute($"INSERT INTO {engine.Quote(name)} ({columns}) SELECT {columns} FROM {engine.Quote(old)}");
        Execute($"DROP TABLE {engine.Quote(old)}");
    }

    public void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    public void Execute(IEnumerable<string> statements)
    {
        foreach (var statement in statements)
            Execute(statement);
    }

    /// <summary>Executes one statement that joins the rows, as <see cref="IDatabaseEngine.Rows"/> offers them.</summary>
    public void ExecuteForRows(string sql, IEnumerable<object?[]> rows)
    {
        using var command = Command(sql);
        command.Parameters.Add(engine.RowsParameter(JsonSerializer.Serialize(rows.Select(row => row.Select(engine.JsonValue)))));
        command.ExecuteNonQuery();
    }

    public List<object?[]> Read(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add([.. values.Select(value => value is DBNull ? null : value)]);
        }
        return rows;
    }

    /// <summary>Inserts those of Umbraco's default rows whose identifying column has a value that no row has yet.</summary>
    public void InsertDefaults(string table, string identifiedBy, Func<JsonObject, bool> wanted, params string[] without)
    {
        var known = Read($"SELECT {engine.Quote(identifiedBy)} FROM {engine.Quote(table)}").Select(row => Convert.ToString(row[0], System.Globalization.CultureInfo.InvariantCulture)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rows = DefaultData.Rows(table).Where(row => wanted(row) && !known.Contains(row[identifiedBy]!.ToString()));
        Insert(table, rows, without);
    }

    public void Insert(string table, IEnumerable<JsonObject> rows, params string[] without)
    {
        foreach (var (columns, values) in DefaultData.Values(UmbracoSchema.Table(table), rows, without))
            ExecuteForRows(engine.InsertRows(table, columns), values);
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
