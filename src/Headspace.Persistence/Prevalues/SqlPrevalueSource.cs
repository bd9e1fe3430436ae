using System.Globalization;
using Headspace.Forms.Definitions;
using Headspace.Forms.Prevalues;
using Headspace.Persistence.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;

namespace Headspace.Persistence.Prevalues;

/// <summary>
/// Rows of a table: a column is the value, another the caption. The connection string is named, never written in a source, and
/// the database is opened for reading only. The site's own database is no source: it holds what people have sent.
/// </summary>
internal sealed class SqlPrevalueSource(IConfiguration configuration, ILogger<SqlPrevalueSource> logger) : IPrevalueSource
{
    private const int MostRows = 5000;

    public Guid Id { get; } = new("f1f5bd4d-e6ae-44ed-86cb-97661e4660b2");

    public string Name => "SQL-database";

    public bool DependsOnPage(PrevalueSourceDefinition source) => false;

    public async Task<IReadOnlyList<FormPrevalue>> GetAsync(PrevalueRequest request, CancellationToken cancellationToken)
    {
        var source = request.Source;
        if (source.Setting("Connection") is not { } name || name.Equals(Constants.System.UmbracoConnectionName, StringComparison.OrdinalIgnoreCase)
            || configuration.GetConnectionString(name) is not { Length: > 0 } connectionString
            || Query(source) is not { } query)
        {
            logger.LogError("The source of values {Source} names no connection, or a table or column whose name is none", source.Name);
            return [];
        }

        await using var connection = SqliteDialect.ConnectForReading(connectionString);
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        List<FormPrevalue> values = [];
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Text(reader.GetValue(0)) is { Length: > 0 } value)
                values.Add(new FormPrevalue(value, reader.FieldCount > 1 ? Text(reader.GetValue(1)) : null));
        }

        return values;
    }

    // Names cannot be parameters, so they are plain names, and quoted. A column stands behind its table, for the engine takes a
    // quoted name that it does not know for a text.
    private static string? Query(PrevalueSourceDefinition source)
    {
        var value = source.Setting("ValueColumn") ?? source.Setting("KeyColumn");
        string?[] columns = [value, source.Setting("CaptionColumn"), source.Setting("KeyColumn")];
        if (source.Setting("Table") is not { } table || value is null || columns.OfType<string>().Prepend(table).Any(name => !IsPlain(name)))
            return null;

        var chosen = string.Join(", ", columns.Take(2).OfType<string>().Select(Column));
        return $"SELECT {chosen} FROM \"{table}\" AS \"source\" ORDER BY {Column(columns[2] ?? value)} LIMIT {MostRows.ToString(CultureInfo.InvariantCulture)}";

        static string Column(string name) => $"\"source\".\"{name}\"";
    }

    private static bool IsPlain(string name) =>
        name.Length <= 100 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(character => char.IsLetterOrDigit(character) || character == '_');

    private static string? Text(object value) => value is DBNull ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
