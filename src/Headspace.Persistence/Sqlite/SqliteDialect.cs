using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Sqlite;

/// <summary>All that knows the engine.</summary>
internal static class SqliteDialect
{
    public static void Configure(DbContextOptionsBuilder options, DbConnection connection) =>
        options.UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    /// <summary>A connection, not open yet, to a database that is only read.</summary>
    public static DbConnection ConnectForReading(string connectionString) =>
        new SqliteConnection(new SqliteConnectionStringBuilder(connectionString.Replace("|DataDirectory|", $"{AppDomain.CurrentDomain.GetData("DataDirectory")}", StringComparison.OrdinalIgnoreCase))
        {
            Mode = SqliteOpenMode.ReadOnly,
        }.ConnectionString);

    /// <summary>The rows of a JSON array of arrays, given as the only parameter.</summary>
    public static string Rows => "json_each(@rows)";

    public static string RowValue(int position) => string.Create(CultureInfo.InvariantCulture, $"(json_each.value ->> {position})");

    public static DbParameter RowsParameter(string json) => new SqliteParameter("@rows", json);

    /// <summary>The value as it must stand in the JSON of <see cref="Rows"/> to be stored as EF reads it.</summary>
    public static object? JsonValue(object? value) => value switch
    {
        bool flag => flag ? 1 : 0,
        Guid guid => guid.ToString("D").ToUpperInvariant(),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>Texts of so many letters are found by an index; shorter ones by reading all.</summary>
    public static int ShortestIndexedText => 3;

    /// <summary>Ids of the answers that hold the <see cref="Phrase"/> given as the only parameter, in any case.</summary>
    public static string AnswersHolding => """SELECT rowid AS "Value" FROM "headspaceFormEntryAnswerText" WHERE "headspaceFormEntryAnswerText" MATCH {0}""";

    /// <summary>A text to be looked for as it stands, whatever signs it holds.</summary>
    public static string Phrase(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The statements of a step of the schema.</summary>
    public static string Step(string name)
    {
        using var stream = typeof(SqliteDialect).Assembly.GetManifestResourceStream($"{name}.sql")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
