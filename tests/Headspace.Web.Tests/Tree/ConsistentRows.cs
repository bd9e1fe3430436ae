using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Headspace.Web.Tests.Tree;

/// <summary>What must hold between the rows of documents at any moment between two transactions.</summary>
internal static class ConsistentRows
{
    private const string Document = "'C66BA18E-EAF3-4CFF-8A22-41B16D66A972'";
    private const string Documents = $"umbracoNode n JOIN umbracoDocument d ON d.nodeId = n.id AND n.nodeObjectType = {Document}";

    private static readonly (string Rule, string Broken)[] rules =
    [
        ("the level is the parent's and one",
            $"SELECT n.id FROM {Documents} JOIN umbracoNode p ON p.id = n.parentId WHERE n.level <> (CASE WHEN p.id IN (-1, -20) THEN 0 ELSE p.level END) + 1"),
        ("the path is the parent's and the id",
            $"SELECT n.id FROM {Documents} JOIN umbracoNode p ON p.id = n.parentId WHERE n.path <> p.path || ',' || n.id"),
        ("what is trashed is in the bin, and nothing else is",
            $"SELECT n.id FROM {Documents} WHERE n.trashed <> (n.path LIKE '-1,-20,%')"),
        ("siblings have sort orders of their own",
            $"SELECT n.parentId || ' at ' || n.sortOrder FROM {Documents} WHERE n.trashed = 0 GROUP BY n.parentId, n.sortOrder HAVING COUNT(*) > 1"),
        ("siblings have names of their own",
            $"SELECT n.parentId || ' ' || n.text FROM {Documents} WHERE n.trashed = 0 GROUP BY n.parentId, n.text HAVING COUNT(*) > 1"),
        ("a document has one current version",
            $"SELECT n.id FROM {Documents} WHERE (SELECT COUNT(*) FROM umbracoContentVersion v WHERE v.nodeId = n.id AND v.current) <> 1"),
        ("one published version where it is published, else none",
            $"SELECT n.id FROM {Documents} WHERE (SELECT COUNT(*) FROM umbracoContentVersion v JOIN umbracoDocumentVersion w ON w.id = v.id WHERE v.nodeId = n.id AND w.published) <> d.published"),
        ("the current version is not the published one",
            "SELECT v.id FROM umbracoContentVersion v JOIN umbracoDocumentVersion w ON w.id = v.id WHERE v.current AND w.published"),
        ("the draft has the node's name",
            $"SELECT n.id FROM {Documents} JOIN umbracoContentVersion v ON v.nodeId = n.id AND v.current WHERE v.text <> n.text"),
        ("each row of a document has its twins",
            $"SELECT n.id FROM umbracoNode n LEFT JOIN umbracoContent c ON c.nodeId = n.id LEFT JOIN umbracoDocument d ON d.nodeId = n.id WHERE n.nodeObjectType = {Document} AND (c.nodeId IS NULL OR d.nodeId IS NULL)"),
        ("each version of a document has its twin",
            $"SELECT v.id FROM {Documents} JOIN umbracoContentVersion v ON v.nodeId = n.id LEFT JOIN umbracoDocumentVersion w ON w.id = v.id WHERE w.id IS NULL"),
        ("a culture is available where the draft has a name in it",
            $"""
            SELECT n.id FROM {Documents} JOIN umbracoContentVersion v ON v.nodeId = n.id AND v.current, umbracoLanguage l
            LEFT JOIN umbracoContentVersionCultureVariation t ON t.versionId = v.id AND t.languageId = l.id
            LEFT JOIN umbracoDocumentCultureVariation c ON c.nodeId = n.id AND c.languageId = l.id
            WHERE COALESCE(c.available, 0) <> (t.id IS NOT NULL) OR (c.available AND c.name <> t.name)
            """),
        ("a culture is published where the published version has a name in it",
            $"""
            SELECT n.id FROM {Documents}, umbracoLanguage l
            LEFT JOIN umbracoDocumentCultureVariation c ON c.nodeId = n.id AND c.languageId = l.id
            WHERE COALESCE(c.published, 0) <> (SELECT COUNT(*) FROM umbracoContentVersionCultureVariation t
              JOIN umbracoContentVersion v ON v.id = t.versionId JOIN umbracoDocumentVersion w ON w.id = v.id AND w.published
              WHERE v.nodeId = n.id AND t.languageId = l.id)
            """),
        ("what differs from the published culture is edited, and nothing else is",
            $"""
            SELECT n.id FROM {Documents} JOIN umbracoDocumentCultureVariation c ON c.nodeId = n.id AND c.published AND c.available
            JOIN umbracoContentVersion v ON v.nodeId = n.id AND v.current
            JOIN umbracoContentVersion u ON u.nodeId = n.id JOIN umbracoDocumentVersion w ON w.id = u.id AND w.published
            WHERE c.edited <> ((SELECT name FROM umbracoContentVersionCultureVariation WHERE versionId = v.id AND languageId = c.languageId)
                <> (SELECT name FROM umbracoContentVersionCultureVariation WHERE versionId = u.id AND languageId = c.languageId)
              OR EXISTS (SELECT propertyTypeId, textValue, varcharValue, intValue FROM umbracoPropertyData WHERE versionId = v.id AND languageId = c.languageId
                EXCEPT SELECT propertyTypeId, textValue, varcharValue, intValue FROM umbracoPropertyData WHERE versionId = u.id AND languageId = c.languageId)
              OR EXISTS (SELECT propertyTypeId, textValue, varcharValue, intValue FROM umbracoPropertyData WHERE versionId = u.id AND languageId = c.languageId
                EXCEPT SELECT propertyTypeId, textValue, varcharValue, intValue FROM umbracoPropertyData WHERE versionId = v.id AND languageId = c.languageId))
            """),
        ("a published document is edited where its draft says something else",
            $"""
            SELECT n.id FROM {Documents} AND d.published
            JOIN umbracoContentVersion v ON v.nodeId = n.id AND v.current
            JOIN umbracoContentVersion u ON u.nodeId = n.id JOIN umbracoDocumentVersion w ON w.id = u.id AND w.published
            WHERE NOT d.edited AND (v.text <> u.text
              OR EXISTS (SELECT propertyTypeId, languageId, textValue, varcharValue, intValue FROM umbracoPropertyData WHERE versionId = v.id
                EXCEPT SELECT propertyTypeId, languageId, textValue, varcharValue, intValue FROM umbracoPropertyData WHERE versionId = u.id)
              OR EXISTS (SELECT propertyTypeId, languageId, textValue, varcharValue, intValue FROM umbracoPropertyData WHERE versionId = u.id
                EXCEPT SELECT propertyTypeId, languageId, textValue, varcharValue, intValue FROM umbracoPropertyData WHERE versionId = v.id))
            """),
        ("a value stands once in a version",
            "SELECT versionId || ' ' || propertyTypeId FROM umbracoPropertyData GROUP BY versionId, propertyTypeId, languageId, segment HAVING COUNT(*) > 1"),
        ("a culture stands once in a version",
            "SELECT versionId FROM umbracoContentVersionCultureVariation GROUP BY versionId, languageId HAVING COUNT(*) > 1"),
        ("an address stands once for a document",
            "SELECT uniqueId FROM umbracoDocumentUrl GROUP BY uniqueId, languageId, isDraft, urlSegment HAVING COUNT(*) > 1"),
        ("no row points to one that is gone", "SELECT \"table\" || ' ' || rowid || ' to ' || parent FROM pragma_foreign_key_check"),
        ("the file is sound", "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
    ];

    public static void Check(string database) => Assert.Empty(Broken(database));

    /// <summary>The broken rules, each with the rows that break it.</summary>
    public static List<string> Broken(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return [.. rules.Select(rule => (rule.Rule, Rows: Read(connection, rule.Broken))).Where(found => found.Rows.Count > 0)
            .Select(found => $"{found.Rule}: not {string.Join("; ", found.Rows)}")];
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
