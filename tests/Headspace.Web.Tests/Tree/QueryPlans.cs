using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Headspace.Web.Tests.Tree;

/// <summary>Asks SQLite how it would run a statement.</summary>
internal static partial class QueryPlans
{
    /// <summary>Tables that grow with the content; to read one whole is to be slow one day.</summary>
    private static readonly HashSet<string> growing = new(StringComparer.OrdinalIgnoreCase)
    {
        "umbracoNode", "umbracoContent", "umbracoDocument", "umbracoContentVersion", "umbracoDocumentVersion", "umbracoPropertyData",
        "umbracoContentVersionCultureVariation", "umbracoDocumentCultureVariation", "umbracoRelation", "umbracoDocumentUrl",
        "umbracoRedirectUrl", "umbracoLog", "cmsTagRelationship", "umbracoContentSchedule",
    };

    /// <summary>The steps of the plans that read a growing table from end to end, with the statement that does it.</summary>
    public static IReadOnlyList<string> WholeTables(string database, IEnumerable<string> statements)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        return [.. statements.Distinct().SelectMany(sql => Steps(connection, sql).Where(step => IsWhole(step, sql)).Select(step => $"{step}\n{sql}"))];
    }

    private static IEnumerable<string> Steps(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, "[]");
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(3);
        }
    }

    private static bool IsWhole(string step, string sql)
    {
        if (step.StartsWith("MATERIALIZE", StringComparison.Ordinal))
        {
            return true;
        }

        var scan = Scan().Match(step);
        return scan.Success && growing.Contains(TableOf(scan.Groups[1].Value, sql));
    }

    private static string TableOf(string alias, string sql) =>
        Regex.Match(sql, $"\"(\\w+)\" AS \"{Regex.Escape(alias)}\"") is { Success: true } named ? named.Groups[1].Value : alias;

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex Scan();
}
