using Microsoft.Data.Sqlite;

namespace Headspace.Benchmarks;

/// <summary>The rows of one page in every table.</summary>
internal sealed class ModelRows
{
    private readonly SqliteConnection connection;
    private readonly int id;

    public ModelRows(SqliteConnection connection, int id)
    {
        this.connection = connection;
        this.id = id;
        Node = Of("umbracoNode", "id");
        Versions = Of("umbracoContentVersion", "nodeId");
    }

    public List<Dictionary<string, object?>> Node { get; }

    public List<Dictionary<string, object?>> Versions { get; }

    public List<Dictionary<string, object?>> Of(string table, string column) => Read($"SELECT * FROM {table} WHERE {column} = {id}");

    public List<Dictionary<string, object?>> OfVersions(string table, string column) =>
        Read($"SELECT * FROM {table} WHERE {column} IN (SELECT id FROM umbracoContentVersion WHERE nodeId = {id})");

    public List<Dictionary<string, object?>> OfKey(string table) => Read($"SELECT * FROM {table} WHERE uniqueId = (SELECT uniqueId FROM umbracoNode WHERE id = {id})");

    public int VersionIndex(object? version) => Versions.FindIndex(row => Equals(row["id"], version));

    private List<Dictionary<string, object?>> Read(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, object?>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, index => reader.IsDBNull(index) ? null : reader.GetValue(index)));
        }

        return rows;
    }
}
