using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Persistence.Database;

namespace Headspace.Cms.Persistence.Schema;

internal sealed class DatabaseSchema(IDatabaseEngine engine) : IDatabaseSchema
{
    public DatabaseSchemaState Determine()
    {
        if (!engine.Exists())
            return new DatabaseSchemaState(DatabaseSchemaLevel.Empty);
        try
        {
            using var connection = engine.OpenConnection();
            var tables = engine.TableNames(connection);
            if (tables.Count == 0)
                return new DatabaseSchemaState(DatabaseSchemaLevel.Empty);
            return tables.Contains("umbracoKeyValue")
                ? MigrationStates.Judge(ReadState(connection), engine.DisplayName)
                : new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, null, $"{engine.DisplayName} has tables, but not Umbraco's");
        }
        catch (DatabaseUnusableException exception)
        {
            return new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, null, exception.Message);
        }
        catch (DbException exception)
        {
            return new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, null, $"{engine.DisplayName} cannot be read: {exception.Message}");
        }
    }

    public void Create(DatabaseSeed seed)
    {
        using var connection = engine.OpenConnection();
        if (engine.TableNames(connection).Count > 0)
            throw new DatabaseUnusableException($"{engine.DisplayName} is not empty; the schema is only created in an empty database");

        using var transaction = engine.Begin(connection, write: true, timeout: null);
        foreach (var statement in UmbracoSchema.Tables.SelectMany(engine.CreateTable))
            Execute(connection, transaction, statement, null);
        foreach (var (table, rows) in ReadSeeds(seed))
            Insert(connection, transaction, UmbracoSchema.Table(table), rows!.AsArray());
        transaction.Commit();
    }

    private static JsonObject ReadSeeds(DatabaseSeed seed)
    {
        using var stream = typeof(DatabaseSchema).Assembly.GetManifestResourceStream("Headspace.Cms.Persistence.Schema.DefaultData.json")!;
        var seeds = JsonNode.Parse(stream)!.AsObject();
        var language = seeds["umbracoLanguage"]![0]!;
        language["languageISOCode"] = seed.LanguageIsoCode;
        language["languageCultureName"] = seed.LanguageName;
        return seeds;
    }

    private void Insert(DbConnection connection, DbTransaction transaction, Table table, JsonArray rows)
    {
        // Rows that name different columns go in separately, so that a column left out gets its default.
        foreach (var group in rows.Select(row => row!.AsObject()).GroupBy(row => string.Join(',', row.Select(pair => pair.Key))))
        {
            var columns = table.Columns.Where(column => group.First().ContainsKey(column.Name)).ToList();
            var values = group.Select(row => columns.Select(column => engine.JsonValue(Value(row[column.Name], column.Type))));
            Execute(connection, transaction, engine.InsertRows(table.Name, [.. columns.Select(column => column.Name)]), JsonSerializer.Serialize(values));
        }
    }

    private static object? Value(JsonNode? node, ColumnType type) => node is null ? null : type switch
    {
        ColumnType.Int => node.GetValue<int>(),
        ColumnType.Long => node.GetValue<long>(),
        ColumnType.Bool => node.GetValue<int>() == 1,
        ColumnType.Guid => Guid.Parse(node.GetValue<string>()),
        _ => node.GetValue<string>(),
    };

    private static void Execute(DbConnection connection, DbTransaction transaction, string sql, string? rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        if (rows is not null)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@rows";
            parameter.Value = rows;
            command.Parameters.Add(parameter);
        }
        command.ExecuteNonQuery();
    }

    private string? ReadState(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {engine.Quote("value")} FROM {engine.Quote("umbracoKeyValue")} WHERE {engine.Quote("key")} = '{MigrationStates.Key}'";
        return command.ExecuteScalar() as string;
    }
}
