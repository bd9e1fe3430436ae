using Microsoft.Data.Sqlite;

namespace Headspace.Benchmarks;

/// <summary>
/// Writes the rows that Core's services would write for pages like a given one, table by table. The site must not run
/// on the database meanwhile.
/// </summary>
internal sealed class RowTree(SqliteConnection connection)
{
    /// <param name="rootId">The page that is copied, and that the copies lie under.</param>
    /// <param name="count">How many.</param>
    /// <param name="flat">Side by side, each with a text of its own, instead of in a tree of equal pages.</param>
    public void Fill(int rootId, int count, bool flat = false)
    {
        using var transaction = connection.BeginTransaction();
        var model = new ModelRows(connection, rootId);
        var pages = Place(model, count, flat);
        var firstVersion = Next("umbracoContentVersion");

        Copy("umbracoNode", model.Node, pages, (page, _) => new()
        {
            ["id"] = page.Id,
            ["uniqueId"] = page.Key,
            ["parentId"] = page.ParentId,
            ["level"] = page.Level,
            ["path"] = page.Path,
            ["sortOrder"] = page.SortOrder,
            ["text"] = page.Name,
        });
        Copy("umbracoContent", model.Of("umbracoContent", "nodeId"), pages, (page, _) => new() { ["nodeId"] = page.Id });
        Copy("umbracoDocument", model.Of("umbracoDocument", "nodeId"), pages, (page, _) => new() { ["nodeId"] = page.Id });
        Copy("umbracoContentVersion", model.Versions, pages, (page, row) => new() { ["id"] = Version(page, row["id"]), ["nodeId"] = page.Id, ["text"] = page.Name });
        Copy("umbracoDocumentVersion", model.OfVersions("umbracoDocumentVersion", "id"), pages, (page, row) => new() { ["id"] = Version(page, row["id"]) });
        Copy("umbracoContentVersionCultureVariation", model.OfVersions("umbracoContentVersionCultureVariation", "versionId"), pages,
            (page, row) => new() { ["id"] = null, ["versionId"] = Version(page, row["versionId"]), ["name"] = page.Name });
        Copy("umbracoDocumentCultureVariation", model.Of("umbracoDocumentCultureVariation", "nodeId"), pages, (page, _) => new() { ["id"] = null, ["nodeId"] = page.Id, ["name"] = page.Name });
        Copy("umbracoPropertyData", model.OfVersions("umbracoPropertyData", "versionId"), pages, (page, row) =>
        {
            var own = new Dictionary<string, object?> { ["id"] = null, ["versionId"] = Version(page, row["versionId"]) };
            if (flat && row["varcharValue"] is not null)
            {
                own["varcharValue"] = $"{page.Key[..8]} {page.Name}";
            }

            return own;
        });
        Copy("umbracoDocumentUrl", model.OfKey("umbracoDocumentUrl"), pages, (page, _) => new() { ["id"] = null, ["uniqueId"] = page.Key, ["urlSegment"] = page.Segment });
        Copy("umbracoRelation", model.Of("umbracoRelation", "parentId"), pages, (page, _) => new() { ["id"] = null, ["parentId"] = page.Id });
        Copy("umbracoLog", model.Of("umbracoLog", "NodeId"), pages, (page, _) => new() { ["id"] = null, ["NodeId"] = page.Id });
        transaction.Commit();

        object Version(Page page, object? modelVersion) => firstVersion + (page.Number * model.Versions.Count) + model.VersionIndex(modelVersion);
    }

    private List<Page> Place(ModelRows model, int count, bool flat)
    {
        var first = Next("umbracoNode");
        var root = model.Node[0];
        var pages = new List<Page>(count);
        for (var number = 0; number < count; number++)
        {
            var above = !flat && TreeShape.ParentOf(number) is { } parent ? pages[parent] : null;
            var id = first + number;
            pages.Add(new Page(
                number,
                id,
                Guid.NewGuid().ToString().ToUpperInvariant(),
                above?.Id ?? (long)root["id"]!,
                (above?.Level ?? (long)root["level"]!) + 1,
                $"{above?.Path ?? root["path"]},{id}",
                flat ? number : TreeShape.SortOrderOf(number)));
        }

        return pages;
    }

    private long Next(string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COALESCE(MAX(id), 0) + 1 FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    private void Copy(
        string table,
        List<Dictionary<string, object?>> rows,
        List<Page> pages,
        Func<Page, Dictionary<string, object?>, Dictionary<string, object?>> changes)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var columns = rows[0].Keys.ToList();
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";
        var parameters = columns.Select((_, index) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{index}" })).ToList();
        foreach (var page in pages)
        {
            foreach (var row in rows)
            {
                var changed = changes(page, row);
                for (var index = 0; index < columns.Count; index++)
                {
                    parameters[index].Value = (changed.TryGetValue(columns[index], out var value) ? value : row[columns[index]]) ?? DBNull.Value;
                }

                command.ExecuteNonQuery();
            }
        }
    }

    private sealed record Page(int Number, long Id, string Key, long ParentId, long Level, string Path, int SortOrder)
    {
        public string Name { get; } = TreeShape.NameOf(Number);

        public string Segment => Name.ToLowerInvariant().Replace(' ', '-');
    }
}
