using Microsoft.Data.Sqlite;

namespace Headspace.Cms.Search.FullText;

/// <summary>The words of a search, and what the index has that is like them.</summary>
internal sealed class WordQuery
{
    private const int MaxWords = 10;
    private const int MaxCompounds = 20;
    private const int ShortestPart = 4;

    private readonly List<AnalyzedWord> words;

    public WordQuery(string text)
    {
        words = [.. Words.Analyzed(text.Length > 500 ? text[..500] : text).DistinctBy(word => word.Stem).Take(MaxWords)];
    }

    public IReadOnlyList<AnalyzedWord> All => words;

    public IReadOnlyList<string> Stems => [.. words.Select(word => word.Stem)];

    /// <summary>
    /// The query in the language of FTS5. A word is found itself (which counts double), as the beginning of a longer one, and as
    /// the end of a compound: Danes write <c>psykiatritopmøde</c> in one word and search for <c>topmøde</c>.
    /// </summary>
    public string Match(SqliteConnection connection) => string.Join(" AND ", words.Select(word => Match(connection, word)));

    private static string Match(SqliteConnection connection, AnalyzedWord word)
    {
        if (word.Stem.Length < 2)
        {
            return Quoted(word.Stem);
        }

        var like = word.Stem.Length < ShortestPart ? [] : Compounds(connection, word.Stem);
        return $"({string.Join(" OR ", [Quoted(word.Stem), Quoted(word.Stem) + "*", .. like.Select(Quoted)])})";
    }

    private static List<string> Compounds(SqliteConnection connection, string stem)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT term FROM vocabulary WHERE term GLOB $ending ORDER BY doc DESC LIMIT $most";
        command.Parameters.AddWithValue("$ending", $"*?{stem}");
        command.Parameters.AddWithValue("$most", MaxCompounds);
        using var reader = command.ExecuteReader();
        List<string> terms = [];
        while (reader.Read())
        {
            terms.Add(reader.GetString(0));
        }

        return terms;
    }

    // A word is letters and digits alone, so nothing in it can end the quotation.
    private static string Quoted(string word) => $"\"{word}\"";
}
