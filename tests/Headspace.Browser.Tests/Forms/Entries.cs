using Microsoft.Data.Sqlite;

namespace Headspace.Browser.Tests.Forms;

/// <summary>What the site has stored.</summary>
internal static class Entries
{
    /// <summary>How many entries hold a text, and what they hold.</summary>
    public static IReadOnlyList<(long State, string Values)> With(string database, string text)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"state\", \"values\" FROM \"headspaceFormEntry\" WHERE instr(\"values\", $text) > 0";
        command.Parameters.AddWithValue("$text", text);
        using var reader = command.ExecuteReader();
        var entries = new List<(long, string)>();
        while (reader.Read())
        {
            entries.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return entries;
    }
}
