using Headspace.Cms.Contracts.Search;
using Headspace.Cms.Search.Index;
using Microsoft.Data.Sqlite;

namespace Headspace.Cms.Search.FullText;

/// <summary>Full-text search in the index of this node.</summary>
internal sealed class SiteSearch(SearchIndex index) : ISiteSearch
{
    private const string Visible = """
        FROM words CROSS JOIN document ON document.id = words.rowid
        WHERE words MATCH $match AND document.published = 1 AND document.protectedBy = 0 AND document.page = 1
            AND document.culture IN ($culture, 'none')
            AND ($below IS NULL OR document.id IN (
                SELECT ancestor.document FROM ancestor WHERE ancestor.node = (SELECT node FROM document WHERE key = $below LIMIT 1)))
        """;

    public SiteSearchResult Search(SiteSearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = new WordQuery(query.Text);
        return words.All.Count == 0 ? new SiteSearchResult(0, [], null) : index.Read(connection => Search(connection, query, words));
    }

    private static SiteSearchResult Search(SqliteConnection connection, SiteSearchQuery query, WordQuery words)
    {
        var match = words.Match(connection);
        var (hits, total) = Hits(connection, query, match, words);
        if (hits.Count == 0)
        {
            // A page behind the last one has no row that could tell the total.
            total = Count(connection, query, match);
        }

        return new SiteSearchResult(total, hits, total == 0 ? Suggestion(connection, query, words) : null);
    }

    private static long Count(SqliteConnection connection, SiteSearchQuery query, string match)
    {
        using var command = Command(connection, $"SELECT COUNT(*) {Visible}", query, match);
        return (long)command.ExecuteScalar()!;
    }

    // Counted and ranked in one go; only what is on the page is read.
    private static (List<SiteSearchHit> Hits, long Total) Hits(SqliteConnection connection, SiteSearchQuery query, string match, WordQuery words)
    {
        const string page = $"""
            WITH hit AS MATERIALIZED (SELECT document.id AS id, document.key AS key, document.node AS node, bm25(words, 10.0, 1.0) AS rank {Visible}),
            page AS MATERIALIZED (SELECT id, key, node, rank, (SELECT COUNT(*) FROM hit) AS total FROM hit ORDER BY rank, node LIMIT $take OFFSET $skip)
            SELECT page.key, content.title, content.text, page.total FROM page JOIN content ON content.document = page.id ORDER BY page.rank, page.node
            """;
        using var command = Command(connection, page, query, match);
        command.Parameters.AddWithValue("$take", Math.Max(0, query.Take));
        command.Parameters.AddWithValue("$skip", Math.Max(0, query.Skip));
        using var reader = command.ExecuteReader();
        List<SiteSearchHit> hits = [];
        var total = 0L;
        while (reader.Read())
        {
            hits.Add(new SiteSearchHit(Guid.ParseExact(reader.GetString(0), "N"), reader.GetString(1), Snippets.Of(reader.GetString(2), words.Stems)));
            total = reader.GetInt64(3);
        }

        return (hits, total);
    }

    // Suggested is only what finds something, here and for this visitor.
    private static string? Suggestion(SqliteConnection connection, SiteSearchQuery query, WordQuery words)
    {
        var corrected = words.All.Select(word => Count(connection, query, new WordQuery(word.Folded).Match(connection)) > 0 ? word.Folded : Spelling.Nearest(connection, word) ?? word.Folded).ToList();
        var text = string.Join(' ', corrected.Select(word => Spelled(connection, word)));
        return Count(connection, query, new WordQuery(text).Match(connection)) > 0 ? text : null;
    }

    private static string Spelled(SqliteConnection connection, string folded)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT written FROM spelling WHERE word = $word";
        command.Parameters.AddWithValue("$word", folded);
        return command.ExecuteScalar() as string ?? folded;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, SiteSearchQuery query, string match)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$culture", query.Culture.ToLowerInvariant());
        command.Parameters.AddWithValue("$below", query.Below is { } below ? IndexWriting.Text(below) : DBNull.Value);
        return command;
    }
}
