using System.Text.Json.Nodes;

namespace Headspace.Cms.Persistence.Schema;

/// <summary>The rows that a new database of Umbraco's holds.</summary>
internal static class DefaultData
{
    public static JsonObject Read()
    {
        using var stream = typeof(DefaultData).Assembly.GetManifestResourceStream("Headspace.Cms.Persistence.Schema.DefaultData.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    public static IEnumerable<JsonObject> Rows(string table) => Read()[table]!.AsArray().Select(row => row!.AsObject());

    /// <summary>The rows as values by column; rows that name different columns apart, so that a column left out gets its default.</summary>
    public static IEnumerable<(IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows)> Values(Table table, IEnumerable<JsonObject> rows, params string[] without)
    {
        foreach (var group in rows.GroupBy(row => string.Join(',', row.Select(pair => pair.Key))))
        {
            var columns = table.Columns.Where(column => group.First().ContainsKey(column.Name) && !without.Contains(column.Name)).ToList();
            yield return ([.. columns.Select(column => column.Name)], group.Select(row => columns.Select(column => Value(row[column.Name], column.Type)).ToArray()));
        }
    }

    private static object? Value(JsonNode? node, ColumnType type) => node is null ? null : type switch
    {
        ColumnType.Int => node.GetValue<int>(),
        ColumnType.Long => node.GetValue<long>(),
        ColumnType.Bool => node.GetValue<int>() == 1,
        ColumnType.Guid => Guid.Parse(node.GetValue<string>()),
        _ => node.GetValue<string>(),
    };
}
