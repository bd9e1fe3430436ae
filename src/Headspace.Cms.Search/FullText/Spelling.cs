using Microsoft.Data.Sqlite;

namespace Headspace.Cms.Search.FullText;

/// <summary>Finds words of the index that are written almost like one that is not in it.</summary>
internal static class Spelling
{
    private const int MostCandidates = 5000;

    /// <summary>The nearest word; null if none is near.</summary>
    public static string? Nearest(SqliteConnection connection, AnalyzedWord word)
    {
        var most = word.Folded.Length < 5 ? 1 : 2;
        (string Word, int Distance)? best = null;
        foreach (var candidate in Candidates(connection, word.Folded, most))
        {
            var distance = Distance(word.Folded, candidate, best is { } found ? found.Distance - 1 : most);
            if (distance is { } near)
            {
                best = (candidate, near);
                if (near == 0)
                {
                    break;
                }
            }
        }

        return best?.Word;
    }

    // Most people get the first letter right, and a word that is much longer or shorter is another one.
    private static IEnumerable<string> Candidates(SqliteConnection connection, string word, int most)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT word FROM spelling WHERE word >= $first AND word < $next AND length(word) BETWEEN $shortest AND $longest LIMIT $most";
        command.Parameters.AddWithValue("$first", word[..1]);
        command.Parameters.AddWithValue("$next", ((char)(word[0] + 1)).ToString());
        command.Parameters.AddWithValue("$shortest", word.Length - most);
        command.Parameters.AddWithValue("$longest", word.Length + most);
        command.Parameters.AddWithValue("$most", MostCandidates);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(0);
        }
    }

    /// <summary>How many letters must be put in, taken out, exchanged or swapped with their neighbour; null if more than allowed.</summary>
    internal static int? Distance(string one, string other, int most)
    {
        if (most < 0 || Math.Abs(one.Length - other.Length) > most)
        {
            return null;
        }

        var before = new int[other.Length + 1];
        var last = Enumerable.Range(0, other.Length + 1).ToArray();
        var current = new int[other.Length + 1];
        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var cost = one[row - 1] == other[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], last[column]) + 1, last[column - 1] + cost);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
                }
            }

            (before, last, current) = (last, current, before);
        }

        return last[other.Length] <= most ? last[other.Length] : null;
    }
}
