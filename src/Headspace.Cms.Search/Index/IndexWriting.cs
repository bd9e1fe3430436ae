using Headspace.Cms.Search.FullText;
using Microsoft.Data.Sqlite;

namespace Headspace.Cms.Search.Index;

/// <summary>One transaction of the writer, with the statements that it repeats.</summary>
internal sealed class IndexWriting : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly Dictionary<string, SqliteCommand> statements = [];
    private readonly HashSet<string> spelled;

    public IndexWriting(SqliteConnection connection, SqliteTransaction transaction, HashSet<string> spelled)
    {
        this.spelled = spelled;
        this.connection = connection;
        this.transaction = transaction;
    }

    public void SetMeta(string name, string value) => Execute("INSERT OR REPLACE INTO meta VALUES ($0, $1)", name, value);

    /// <summary>Takes out every version of a document.</summary>
    public void Remove(Guid key)
    {
        const string of = "(SELECT id FROM document WHERE key = $0)";
        var text = Text(key);
        Execute($"DELETE FROM words WHERE rowid IN {of}", text);
        Execute($"DELETE FROM content WHERE document IN {of}", text);
        Execute($"DELETE FROM value WHERE document IN {of}", text);
        Execute($"DELETE FROM ancestor WHERE document IN {of}", text);
        Execute("DELETE FROM document WHERE key = $0", text);
    }

    public void Add(IndexedDocument document)
    {
        var id = (long)Run(
            """
            INSERT INTO document(key, node, type, culture, published, draft, trashed, protectedBy, page)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8) RETURNING id
            """,
            Text(document.Key), document.Path[^1], document.ContentTypeAlias, document.Culture, document.Published, document.Draft, document.Trashed, document.ProtectedBy, document.HasPage)!;
        Execute("INSERT INTO content(document, title, text) VALUES ($0, $1, $2)", id, document.Title, document.Text);
        for (var level = 0; level < document.Path.Count; level++)
        {
            Execute("INSERT INTO ancestor(node, document, level) VALUES ($0, $1, $2)", document.Path[level], id, level);
        }

        foreach (var (field, value) in document.Values)
        {
            Execute("INSERT OR IGNORE INTO value(field, value, document) VALUES ($0, $1, $2)", field, value, id);
        }

        var title = Words.Analyzed(document.Title);
        var text = Words.Analyzed(document.Text);
        Execute("INSERT INTO words(rowid, title, text) VALUES ($0, $1, $2)", id, Words.Stems(title), Words.Stems(text));
        if (document is { Published: true, ProtectedBy: 0 })
        {
            AddSpellings(title, document.Title);
            AddSpellings(text, document.Text);
        }
    }

    /// <summary>Finds anew which node protects each document.</summary>
    public void Protect(IEnumerable<int> protectedNodes)
    {
        Execute("UPDATE document SET protectedBy = 0 WHERE protectedBy <> 0");
        foreach (var node in protectedNodes)
        {
            Execute("""
                UPDATE document SET protectedBy = $0 WHERE id IN (
                    SELECT below.document FROM ancestor below WHERE below.node = $0 AND NOT EXISTS (
                        SELECT 1 FROM ancestor nearer WHERE nearer.document = below.document AND nearer.node = document.protectedBy AND nearer.level > below.level))
                """, node);
        }
    }

    /// <summary>The cultures in which visitors can get a document, in one text. Compare only.</summary>
    public string PublishedCultures(Guid key) =>
        Run("SELECT group_concat(culture, ',' ORDER BY culture) FROM document WHERE key = $0 AND published = 1", Text(key)) as string ?? string.Empty;

    /// <summary>Keys of the documents that the index has below a node.</summary>
    public IReadOnlyList<Guid> Below(Guid key)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            SELECT DISTINCT document.key FROM document JOIN ancestor ON ancestor.document = document.id
            WHERE ancestor.node IN (SELECT node FROM document WHERE key = $key)
            """;
        command.Parameters.AddWithValue("$key", Text(key));
        using var reader = command.ExecuteReader();
        List<Guid> keys = [];
        while (reader.Read())
        {
            keys.Add(Guid.Parse(reader.GetString(0)));
        }

        return keys;
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }
    }

    public static string Text(Guid key) => key.ToString("N");

    // Suggestions are made of these; what is protected or a draft must not be told by one.
    private void AddSpellings(IEnumerable<AnalyzedWord> words, string text)
    {
        // Nearly every word of a document has been met before; the file need not be asked for those.
        foreach (var word in words.Where(word => word.Folded.Length > 3 && spelled.Add(word.Folded)))
        {
            Execute("INSERT OR IGNORE INTO spelling(word, written) VALUES ($0, $1)", word.Folded, text.Substring(word.Start, word.Length).ToLowerInvariant());
        }
    }

    private void Execute(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteNonQuery();

    private object? Run(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteScalar();

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object> values)
    {
        if (!statements.TryGetValue(sql, out var command))
        {
            statements[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = transaction;
        }

        command.Parameters.Clear();
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters.AddWithValue($"${index}", values[index]);
        }

        return command;
    }
}
