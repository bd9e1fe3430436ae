using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Headspace.Web.Tests.Tree;

/// <summary>The rows of a branch in words: names for ids and keys, and without what differs from one writing to the next.</summary>
internal sealed class BranchRows
{
    private static readonly (string Table, string Node)[] tables =
    [
        ("umbracoNode", "id"), ("umbracoContent", "nodeId"), ("umbracoDocument", "nodeId"), ("umbracoContentVersion", "nodeId"),
        ("umbracoDocumentCultureVariation", "nodeId"), ("umbracoRelation", "parentId"), ("umbracoLog", "NodeId"),
    ];

    private static readonly (string Table, string Version)[] versionTables =
        [("umbracoDocumentVersion", "id"), ("umbracoContentVersionCultureVariation", "versionId"), ("umbracoPropertyData", "versionId")];

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, string> nodes = [];
    private readonly Dictionary<string, string> versions = [];

    private BranchRows(SqliteConnection connection) => this.connection = connection;

    /// <summary>A line for each row, sorted.</summary>
    public static List<string> Read(string database, int rootId)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        return new BranchRows(connection).Read(rootId);
    }

    private List<string> Read(int rootId)
    {
        var branch = $"SELECT id FROM umbracoNode WHERE path LIKE (SELECT path FROM umbracoNode WHERE id = {rootId}) || ',%'";
        foreach (var row in Rows($"SELECT id, uniqueId, text FROM umbracoNode WHERE id IN ({branch}) OR id = {rootId}"))
        {
            nodes[row["id"]] = nodes[row["uniqueId"]] = row["text"];
        }

        foreach (var row in Rows($"SELECT id, nodeId, current FROM umbracoContentVersion WHERE nodeId IN ({branch})"))
        {
            versions[row["id"]] = $"{nodes[row["nodeId"]]} {(row["current"] == "1" ? "draft" : "published")}";
        }

        return
        [
            .. tables.SelectMany(table => Lines(table.Table, $"{table.Node} IN ({branch})"))
                .Concat(versionTables.SelectMany(table => Lines(table.Table, $"{table.Version} IN (SELECT id FROM umbracoContentVersion WHERE nodeId IN ({branch}))")))
                .Concat(Lines("umbracoDocumentUrl", $"uniqueId IN (SELECT uniqueId FROM umbracoNode WHERE id IN ({branch}))"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<string> Lines(string table, string condition) => Rows($"SELECT * FROM {table} WHERE {condition}")
        .Select(row => $"{table}: {string.Join("; ", row.Select(pair => InWords(table, pair.Key, pair.Value)).OfType<string>())}");

    private string? InWords(string table, string column, string value) => (table, column) switch
    {
        (_, _) when column.Contains("date", StringComparison.OrdinalIgnoreCase) && column != "dateValue" => null,
        (_, "path") => string.Join('/', value.Split(',').Select(id => nodes.GetValueOrDefault(id, id))),
        ("umbracoNode", "id") or (_, "nodeId" or "NodeId" or "parentId" or "uniqueId") => $"{column} {nodes.GetValueOrDefault(value, value)}",
        ("umbracoContentVersion" or "umbracoDocumentVersion", "id") or (_, "versionId") => $"version {versions[value]}",
        (_, "id") => null,
        _ => $"{column} {value}",
    };

    private List<Dictionary<string, string>> Rows(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, index => reader.IsDBNull(index) ? "null" : Convert.ToString(reader.GetValue(index), CultureInfo.InvariantCulture)!));
        }

        return rows;
    }
}
