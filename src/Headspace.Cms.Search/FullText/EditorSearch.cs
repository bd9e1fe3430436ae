using Headspace.Cms.Search.Index;
using Microsoft.Data.Sqlite;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.FullText;

/// <summary>Searches in what editors work on, the recycle bin included.</summary>
internal sealed class EditorSearch(SearchIndex index, IContentTypeService contentTypes)
{
    public (IReadOnlyList<Guid> Keys, long Total) Search(EntityQuery query)
    {
        var words = new WordQuery(query.Text);
        var isKey = Guid.TryParse(query.Text, out var key);
        if (!isKey && words.All.Count == 0)
        {
            return ([], 0);
        }

        var aliases = contentTypes.GetMany(query.ContentTypes).Select(type => type.Alias).ToList();
        return index.Read(connection =>
        {
            using var command = connection.CreateCommand();
            var conditions = Conditions(query, aliases, command);
            command.CommandText = isKey ? ByKey(conditions) : ByWords(conditions);
            command.Parameters.AddWithValue("$match", isKey ? IndexWriting.Text(key) : words.Match(connection));
            command.Parameters.AddWithValue("$take", query.Take);
            command.Parameters.AddWithValue("$skip", query.Skip);
            return Read(command);
        });
    }

    // Ranked first and grouped then: bm25 knows no groups.
    private static string ByWords(string conditions) => $"""
        WITH hit AS MATERIALIZED (
            SELECT document.key AS key, document.node AS node, bm25(words, 10.0, 1.0) AS rank
            FROM words CROSS JOIN document ON document.id = words.rowid WHERE words MATCH $match{conditions}),
        one AS (SELECT key, node, MIN(rank) AS rank FROM hit GROUP BY key)
        SELECT (SELECT COUNT(*) FROM one), key FROM one ORDER BY rank, node LIMIT $take OFFSET $skip
        """;

    private static string ByKey(string conditions) => $"""
        WITH one AS (SELECT DISTINCT document.key AS key FROM document WHERE document.key = $match{conditions})
        SELECT (SELECT COUNT(*) FROM one), key FROM one LIMIT $take OFFSET $skip
        """;

    private static string Conditions(EntityQuery query, List<string> aliases, SqliteCommand command)
    {
        var conditions = query.Trashed switch
        {
            true => " AND document.trashed = 1",
            false => " AND document.draft = 1",
            null => " AND (document.draft = 1 OR document.trashed = 1)",
        };
        if (query.ParentKey is { } parent)
        {
            conditions += " AND document.key <> $parent AND document.id IN (SELECT document FROM ancestor WHERE node = (SELECT node FROM document WHERE key = $parent LIMIT 1))";
            command.Parameters.AddWithValue("$parent", IndexWriting.Text(parent));
        }

        if (query.Culture is { } culture)
        {
            conditions += " AND document.culture IN ($culture, 'none')";
            command.Parameters.AddWithValue("$culture", culture.ToLowerInvariant());
        }

        if (query.ContentTypes.Count > 0)
        {
            conditions += $" AND document.type IN ({List(command, "type", aliases)})";
        }

        return query.StartNodes is { } nodes
            ? conditions + $" AND document.id IN (SELECT document FROM ancestor WHERE node IN ({List(command, "start", nodes)}))"
            : conditions;
    }

    private static string List<T>(SqliteCommand command, string name, IReadOnlyList<T> values)
    {
        for (var position = 0; position < values.Count; position++)
        {
            command.Parameters.AddWithValue($"${name}{position}", values[position]);
        }

        return string.Join(", ", Enumerable.Range(0, values.Count).Select(position => $"${name}{position}"));
    }

    private static (IReadOnlyList<Guid> Keys, long Total) Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        List<Guid> keys = [];
        var total = 0L;
        while (reader.Read())
        {
            total = reader.GetInt64(0);
            keys.Add(Guid.ParseExact(reader.GetString(1), "N"));
        }

        return (keys, total);
    }
}
