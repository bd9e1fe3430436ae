using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Headspace.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headspace.Persistence.Database;

/// <summary>The statements that write rows of a type: one for however many rows.</summary>
internal sealed class RowTable
{
    private static readonly ConcurrentDictionary<IEntityType, RowTable> tables = new();
    private static readonly JsonSerializerOptions json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IReadOnlyList<IProperty> properties;

    private RowTable(IEntityType type)
    {
        properties = [.. type.GetProperties()];
        var table = Quote(type.GetTableName()!);
        var columns = properties.Select(property => Quote(property.GetColumnName())).ToList();
        var values = properties.Select((_, position) => SqliteDialect.RowValue(position)).ToList();
        var key = string.Join(", ", type.FindPrimaryKey()!.Properties.Select(property => Quote(property.GetColumnName())));
        var changing = properties.Select((property, position) => (property, position)).Where(pair => !pair.property.IsPrimaryKey()).ToList();

        // Without WHERE the engine takes ON CONFLICT for the condition of a join.
        var insert = $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {SqliteDialect.Rows} WHERE true";
        AddNew = $"{insert} ON CONFLICT ({key}) DO NOTHING";
        AddUnique = $"{insert} ON CONFLICT DO NOTHING";
        Put = $"{insert} ON CONFLICT ({key}) DO UPDATE SET {string.Join(", ", changing.Select(pair => $"{columns[pair.position]} = excluded.{columns[pair.position]}"))}";
        Update = $"UPDATE {table} SET {string.Join(", ", changing.Select(pair => $"{columns[pair.position]} = {NewValue(pair.property, values[pair.position])}"))} "
            + $"FROM {SqliteDialect.Rows} WHERE {string.Join(" AND ", properties.Select((property, position) => (property, position))
                .Where(pair => pair.property.IsPrimaryKey() || IsVersion(pair.property))
                .Select(pair => $"{table}.{columns[pair.position]} = {values[pair.position]}"))}";
    }

    /// <summary>Leaves rows alone whose primary key there is already.</summary>
    public string AddNew { get; }

    /// <summary>Leaves rows alone that any unique index has already.</summary>
    public string AddUnique { get; }

    /// <summary>Adds rows, or puts them in the place of those with their primary key.</summary>
    public string Put { get; }

    /// <summary>Changes rows whose version is the stored one, and counts it on.</summary>
    public string Update { get; }

    public static RowTable Of(IEntityType type) => tables.GetOrAdd(type, static found => new RowTable(found));

    public string ToJson<T>(IEnumerable<T> rows)
        where T : class => JsonSerializer.Serialize(rows.Select(row => properties.Select(property => Value(property, row))), json);

    private static object? Value(IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        return SqliteDialect.JsonValue(value is null || property.GetValueConverter() is not { } converter ? value : converter.ConvertToProvider(value));
    }

    private static string NewValue(IProperty property, string value) => IsVersion(property) ? $"{value} + 1" : value;

    private static bool IsVersion(IProperty property) => property.Name == nameof(IVersioned.Version);

    private static string Quote(string identifier) => $"\"{identifier}\"";
}
